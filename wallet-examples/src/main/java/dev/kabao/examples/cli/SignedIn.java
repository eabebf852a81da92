package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who is signed in at this command line. It lies in a file that only its owner can read, as the
 * token of an app lies in the app's own storage: whoever reads it can act as that person until the
 * session ends.
 *
 * @param wallet whose wallet
 * @param token the permission to use the session
 */
record SignedIn(WalletId wallet, SessionToken token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who is signed in, if anybody is. */
  static Optional<SignedIn> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode content = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(
          new SignedIn(
              WalletId.parse(content.path("wallet").asText()),
              SessionToken.parse(content.path("token").asText())));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
      throw Failure.infrastructure(
          "SESSION_UNREADABLE",
          "The file " + file + " cannot be read. Delete it, and sign in again.",
          "无法读取 " + file + "，请删除后重新登录。");
    }
  }

  void write(Path file) throws IOException {
    PrivateFiles.write(
        file,
        JSON.writeValueAsBytes(
            JSON.createObjectNode().put("wallet", wallet.toString()).put("token", token.text())));
  }

  /** Nobody is signed in any more. */
  static void forget(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
