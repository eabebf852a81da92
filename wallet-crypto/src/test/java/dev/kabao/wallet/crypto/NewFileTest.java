package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void isWrittenWhereThereWasNone() throws IOException {
    Path file = folder.resolve("keyring");
    NewFile.write(file, CONTENT);
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void replacesNoFileAndNoLinkThatPointsNowhere() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[] {9});
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
    assertThatThrownBy(() -> NewFile.write(file, CONTENT))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> NewFile.write(link, CONTENT))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(new byte[] {9});
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void withoutHardLinksItIsPublishedByARenameThatReplacesNothing() throws IOException {
    Path file = folder.resolve("keyring");
    NewFile.publishWithoutLink(Files.write(folder.resolve("first.tmp"), CONTENT), file);
    assertThat(file).hasBinaryContent(CONTENT);

    Path second = Files.write(folder.resolve("second.tmp"), new byte[] {9});
    assertThatThrownBy(() -> NewFile.publishWithoutLink(second, file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(CONTENT);
  }
}
