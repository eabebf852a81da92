package dev.kabao.wallet.collect.code;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed request as a link: the base, then {@code ?r=} with the ticket's bytes and {@code &s=}
 * with key id and signature, both in base64url. There is one link for one request, and a reader
 * takes no other: what comes before the parameters must be the base, letter by letter, so that no
 * trick with ports, user names or spelling can matter.
 */
final class RequestLink {
  /** More than any link of ours has. */
  static final int MOST_CHARACTERS = 2048;

  /** 72 bytes for key id and signature are 96 characters. */
  private static final Pattern PARAMETERS =
      Pattern.compile("r=([A-Za-z0-9_-]{1,700})&s=([A-Za-z0-9_-]{96})");

  private final String prefix;

  /**
   * Links below this base.
   *
   * @throws IllegalArgumentException if it is not plain https with a host, or has more than host,
   *     port and path
   */
  RequestLink(URI base) {
    String text = base.toString();
    boolean plain =
        "https".equals(base.getScheme())
            && base.getHost() != null
            && base.getHost().equals(base.getHost().toLowerCase(Locale.ROOT))
            && base.getRawUserInfo() == null
            && base.getRawQuery() == null
            && base.getRawFragment() == null
            && base.normalize().equals(base)
            && PublicText.isPlain(text)
            && text.length() <= MOST_CHARACTERS / 2;
    if (!plain) {
      throw new IllegalArgumentException(
          "The base of links is https with a host in small letters, and at most port and path.");
    }
    this.prefix = text + "?";
  }

  String write(SignedRequest request) {
    byte[] proof =
        ByteBuffer.allocate(SignedRequest.KEY_ID_BYTES + SignedRequest.SIGNATURE_BYTES)
            .put(HexFormat.of().parseHex(request.keyId()))
            .put(request.signature())
            .array();
    return prefix
        + "r="
        + Base64Url.write(TicketBytes.write(request.ticket()))
        + "&s="
        + Base64Url.write(proof);
  }

  SignedRequest read(String text) throws CodeFault {
    if (!text.startsWith(prefix)) {
      throw new CodeFault(CodeProblem.LINK_ELSEWHERE);
    }
    Matcher parameters = PARAMETERS.matcher(text.substring(prefix.length()));
    if (!parameters.matches()) {
      throw new CodeFault(CodeProblem.LINK_FORM);
    }
    ByteBuffer proof = ByteBuffer.wrap(Base64Url.read(parameters.group(2)));
    byte[] keyId = new byte[SignedRequest.KEY_ID_BYTES];
    byte[] signature = new byte[SignedRequest.SIGNATURE_BYTES];
    proof.get(keyId).get(signature);
    RequestTicket ticket = TicketBytes.read(Base64Url.read(parameters.group(1)));
    return new SignedRequest(ticket, HexFormat.of().formatHex(keyId), signature);
  }
}
