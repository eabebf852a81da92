package dev.kabao.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing is worth something only if it would find it. */
class DiskScanTest {
  private static final String NUMBER = "6236331234567890128";

  @TempDir Path folder;

  @Test
  void finds_a_value_as_text_of_either_width_and_in_hexadecimal() throws IOException {
    Files.write(folder.resolve("utf8"), ("x" + NUMBER + "y").getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("utf16le"), NUMBER.getBytes(StandardCharsets.UTF_16LE));
    Files.write(folder.resolve("utf16be"), NUMBER.getBytes(StandardCharsets.UTF_16BE));
    String hex = HexFormat.of().formatHex(NUMBER.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("hex"), hex);
    Files.writeString(folder.resolve("other"), NUMBER.replace('8', '9'));
    assertThat(DiskScan.of(folder).find(Secret.of(NUMBER)))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("hex", "utf16be", "utf16le", "utf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "{\"number\":\""})
  void finds_a_value_within_base64_wherever_it_begins(String before) throws IOException {
    byte[] plain = (before + NUMBER + "\"}").getBytes(StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("file"), Base64.getEncoder().encodeToString(plain));
    assertThat(DiskScan.of(folder).find(Secret.of(NUMBER))).hasSize(1);
  }

  @Test
  void finds_a_short_code_where_it_stands_alone_and_not_within_a_longer_number()
      throws IOException {
    Files.writeString(folder.resolve("alone"), "{\"code\":\"314159\"}");
    Files.writeString(folder.resolve("within"), "{\"at\":1314159265}");
    assertThat(DiskScan.of(folder).find(Secret.of("314159")))
        .containsExactly(folder.resolve("alone"));
  }
}
