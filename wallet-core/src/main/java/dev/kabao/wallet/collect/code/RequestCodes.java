package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.net.URI;
import java.util.Optional;

/**
 * Puts signed payment requests into codes and links, and takes them out again. Immutable and
 * thread-safe.
 *
 * <p><b>What opening guarantees.</b> A ticket is handed out only if a key that {@link PlatformKeys}
 * knows for the platform that it names has signed all of it, and if the code or link is, character
 * by character, the one that {@link #code} or {@link #link} makes of it. So nobody can change, add
 * or move anything, not even something that is not shown.
 */
public final class RequestCodes {
  /** How every code of ours begins: format indicator and point of initiation. */
  private static final String CODE_START = "000201";

  private final RequestLink links;

  /**
   * Codes, and links below a base.
   *
   * @param linkBase where links lead, for example {@code https://pay.example/pay}: https, the host
   *     in small letters, and at most a port and a path
   * @throws IllegalArgumentException if it is anything else
   */
  public RequestCodes(URI linkBase) {
    this.links = new RequestLink(linkBase);
  }

  /** The request as the text of a merchant-presented code, to be shown as a QR code. */
  public String code(SignedRequest request) {
    return RequestPayload.write(request);
  }

  /** The request as a link, to be sent. */
  public URI link(SignedRequest request) {
    return URI.create(links.write(request));
  }

  /**
   * Opens a code or a link. It throws nothing by itself, whatever the text; what {@code keys} and
   * {@code check} throw passes through.
   *
   * @param text what was scanned or clicked, from anybody; spaces around it are not taken off
   * @param keys who is trusted
   * @param check usually {@code vault::verify}
   */
  public RequestOpened open(String text, PlatformKeys keys, SignatureCheck check) {
    try {
      return new RequestOpened.Valid(checked(text, keys, check));
    } catch (CodeFault e) {
      return new RequestOpened.Invalid(e.problem());
    }
  }

  private RequestTicket checked(String text, PlatformKeys keys, SignatureCheck check)
      throws CodeFault {
    boolean isCode = text.startsWith(CODE_START);
    SignedRequest request = isCode ? RequestPayload.read(text) : readLink(text);
    RequestTicket ticket = request.ticket();
    Optional<VerifyKey> key = keys.find(ticket.platform(), request.keyId());
    if (key.isEmpty() || !SignedRequest.keyId(key.get()).equals(request.keyId())) {
      throw new CodeFault(CodeProblem.KEY_UNKNOWN);
    }
    if (!check.verify(key.get(), ticket.toSign(), request.signature())) {
      throw new CodeFault(CodeProblem.SIGNATURE);
    }
    String asWritten = isCode ? RequestPayload.write(request) : links.write(request);
    if (!asWritten.equals(text)) {
      throw new CodeFault(CodeProblem.NOT_AS_WRITTEN);
    }
    return ticket;
  }

  private SignedRequest readLink(String text) throws CodeFault {
    if (text.length() > RequestLink.MOST_CHARACTERS) {
      throw new CodeFault(CodeProblem.TOO_LONG);
    }
    if (!text.contains("://")) {
      throw new CodeFault(CodeProblem.UNKNOWN_FORM);
    }
    return links.read(text);
  }
}
