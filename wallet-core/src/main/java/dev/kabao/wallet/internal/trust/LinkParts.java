package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.trust.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A link taken apart as a browser does it (the WHATWG URL Standard, "host parsing" and the
 * authority state), not as RFC 3986 would have it: what matters is where a browser would go. What
 * only one of the two would take is a problem.
 *
 * @param host where it leads, in ASCII letters; empty if that cannot be said
 * @param port the port; 443 unless another is named
 * @param problems what is wrong with its form
 */
record LinkParts(Optional<String> host, int port, List<WarningCode> problems) {
  private static final String HTTPS = "https://";
  private static final String HTTP = "http://";
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int LONGEST = 2_048;

  static LinkParts of(String link) {
    List<WarningCode> problems = new ArrayList<>();
    String small = link.toLowerCase(Locale.ROOT);
    boolean encrypted = small.startsWith(HTTPS);
    if (link.length() > LONGEST || !(encrypted || small.startsWith(HTTP))) {
      return new LinkParts(Optional.empty(), 0, List.of(WarningCode.NOT_A_WEB_LINK));
    }
    if (!encrypted) {
      problems.add(WarningCode.NOT_ENCRYPTED);
    }
    if (Visible.hasHidden(link)) {
      problems.add(WarningCode.INVISIBLE_CHARACTERS);
    }
    // A browser takes a backslash for a slash, and drops tabs and line breaks.
    String rest =
        Visible.only(link.substring(encrypted ? HTTPS.length() : HTTP.length())).replace('\\', '/');
    boolean odd = link.indexOf('\\') >= 0 || link.chars().anyMatch(Character::isWhitespace);
    String authority = rest.split("[/?#]", 2)[0];
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      problems.add(WarningCode.NAME_BEFORE_HOST);
    }
    return host(authority.substring(at + 1), odd, encrypted, problems);
  }

  private static LinkParts host(
      String hostAndPort, boolean odd, boolean encrypted, List<WarningCode> problems) {
    if (hostAndPort.startsWith("[")) {
      return unreadable(problems, WarningCode.IP_ADDRESS);
    }
    int colon = hostAndPort.lastIndexOf(':');
    String written = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String portText = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    if (!portText.matches("[0-9]{0,5}")) {
      return unreadable(problems, WarningCode.ODD_FORM);
    }
    int usual = encrypted ? HTTPS_PORT : HTTP_PORT;
    int port = portText.isEmpty() ? usual : Integer.parseInt(portText);
    String ascii;
    try {
      ascii = Hosts.ascii(written);
    } catch (IllegalArgumentException e) {
      // Letters that no host has, a percent sign among them.
      return unreadable(problems, WarningCode.ODD_FORM);
    }
    // Letters that are folded into ASCII, and a dot at the end, are there to pass a comparison.
    // So are letters that one edition of IDNA maps to others and the next does not, as it is with
    // ß.
    boolean plain = written.chars().allMatch(c -> c < 0x80);
    boolean folded = !plain && !Hosts.unicode(ascii).equals(written.toLowerCase(Locale.ROOT));
    if (odd || folded || ascii.endsWith(".")) {
      problems.add(WarningCode.ODD_FORM);
    }
    String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (host.isEmpty()) {
      return unreadable(problems, WarningCode.NOT_A_WEB_LINK);
    }
    // A browser reads a last label that is a number as an address, in whatever base.
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (last.matches("[0-9]+|0x[0-9a-f]*")) {
      return unreadable(problems, WarningCode.IP_ADDRESS);
    }
    return new LinkParts(Optional.of(host), port, List.copyOf(problems));
  }

  private static LinkParts unreadable(List<WarningCode> problems, WarningCode code) {
    if (!problems.contains(code)) {
      problems.add(code);
    }
    return new LinkParts(Optional.empty(), 0, List.copyOf(problems));
  }
}
