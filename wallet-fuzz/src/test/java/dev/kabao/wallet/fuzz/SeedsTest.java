package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.qr.QrRead;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The seeds are kept as files, so that a change of a format shows. */
class SeedsTest {

  /** What ImageIO makes of an image differs from one Java platform to another. */
  private static final Set<String> IMAGES = Set.of("png", "gif", "jpeg");

  @Test
  void whatOurWritersMakeIsWhatIsKept() throws Exception {
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      String name = seed.getKey().substring(seed.getKey().lastIndexOf('/') + 1);
      if (IMAGES.contains(name)) {
        assertThat(QrImage.read(Files.readAllBytes(Seeds.FOLDER.resolve(seed.getKey()))))
            .isEqualTo(new QrRead.Found("kabao 付款"));
        continue;
      }
      assertThat(Files.readAllBytes(Seeds.FOLDER.resolve(seed.getKey())))
          .as(seed.getKey())
          .isEqualTo(seed.getValue());
    }
  }
}
