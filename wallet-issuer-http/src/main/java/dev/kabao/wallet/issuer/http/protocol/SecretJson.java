package dev.kabao.wallet.issuer.http.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A flat JSON object of secret texts, written by hand so that every buffer that held a secret is
 * wiped: a general writer keeps its buffers for the next message.
 */
final class SecretJson {
  // Not recycled: a buffer that held a secret is never handed to another message.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private SecretJson() {}

  /** The object in UTF-8, in an array that the caller wipes. */
  static byte[] write(Map<String, Secret> fields) {
    int longest = 64;
    for (Map.Entry<String, Secret> field : fields.entrySet()) {
      // The longest form of a char is its escape of six.
      longest += field.getKey().length() + 6 * field.getValue().length() + 6;
    }
    char[] chars = new char[longest];
    int[] end = {0};
    String before = "{\"";
    for (Map.Entry<String, Secret> field : fields.entrySet()) {
      text(chars, end, before + field.getKey() + "\":\"");
      Integer at = field.getValue().read(value -> escape(chars, end[0], value));
      end[0] = at;
      text(chars, end, "\"");
      before = ",\"";
    }
    text(chars, end, "}");
    char[] exact = Arrays.copyOf(chars, end[0]);
    Arrays.fill(chars, '\0');
    try (Secret json = Secret.of(exact)) {
      return json.utf8();
    } finally {
      Arrays.fill(exact, '\0');
    }
  }

  /** Reads a flat object of texts; the caller closes the secrets. */
  static Map<String, Secret> read(byte[] json) throws UnreadableMessageException {
    Map<String, Secret> fields = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableMessageException("the sealed fields are no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          throw new UnreadableMessageException("a sealed field is no text");
        }
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        char[] value = Arrays.copyOfRange(parser.getTextCharacters(), from, to);
        fields.put(name, Secret.of(value));
        Arrays.fill(value, '\0');
      }
      return fields;
    } catch (IOException e) {
      fields.values().forEach(Secret::close);
      throw new UnreadableMessageException("the sealed fields are not JSON");
    } catch (UnreadableMessageException e) {
      fields.values().forEach(Secret::close);
      throw e;
    }
  }

  private static void text(char[] chars, int[] end, String text) {
    text.getChars(0, text.length(), chars, end[0]);
    end[0] += text.length();
  }

  private static int escape(char[] chars, int at, char[] value) {
    int end = at;
    for (char c : value) {
      if (c == '"' || c == '\\') {
        chars[end++] = '\\';
        chars[end++] = c;
      } else if (c < ' ') {
        String hex = "\\u" + HexFormat.of().toHexDigits(c);
        hex.getChars(0, hex.length(), chars, end);
        end += hex.length();
      } else {
        chars[end++] = c;
      }
    }
    return end;
  }
}
