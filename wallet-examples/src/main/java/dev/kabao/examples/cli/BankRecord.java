package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a serving bank leaves in its home for the staff's commands: a file that only its owner can
 * read, with a token that is good until the bank stops.
 *
 * @param url where the bank listens
 * @param token what opens the staff's door
 */
record BankRecord(URI url, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void write(Path file) throws IOException {
    PrivateFiles.write(
        file,
        JSON.writeValueAsBytes(
            JSON.createObjectNode().put("url", url.toString()).put("token", token)));
  }

  static BankRecord read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Failure.infrastructure(
          "BANK_NOT_SERVING",
          "No bank serves from this home. Start one: kabao bank serve",
          "该 home 下没有正在运行的银行，请先运行：kabao bank serve");
    }
    JsonNode json = JSON.readTree(bytes);
    return new BankRecord(URI.create(json.path("url").asText()), json.path("token").asText());
  }

  /** Says where, and nothing of the token. */
  @Override
  public String toString() {
    return "BankRecord[" + url + "]";
  }
}
