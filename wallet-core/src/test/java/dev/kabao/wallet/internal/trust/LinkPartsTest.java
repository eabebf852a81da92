package dev.kabao.wallet.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.trust.WarningCode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://pay.example/r?r=1 pay.example",
        "HTTPS://PAY.EXAMPLE pay.example",
        "https://pay.example:443/ pay.example",
        "https://пример.example/ xn--e1afmkfd.example"
      })
  void aPlainLinkLeadsToItsHostWithoutAProblem(String link, String host) {
    assertThat(LinkParts.of(link)).isEqualTo(new LinkParts(Optional.of(host), 443, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://pay.example@evil.example/ evil.example NAME_BEFORE_HOST",
        "https://evil.example\\@pay.example/ evil.example ODD_FORM",
        "https://evil.example\\.pay.example/ evil.example ODD_FORM",
        "https://pay.example./ pay.example ODD_FORM",
        "https://ｐａｙ.example/ pay.example ODD_FORM",
        "https://pay。example/ pay.example ODD_FORM",
        // Here IDNA of 2003 and of 2008 lead to different hosts, and browsers to the second.
        "https://straße.пример.example/ strasse.xn--e1afmkfd.example ODD_FORM",
        "https://οδός.example/ xn--pxavn9a.example ODD_FORM",
        "http://pay.example/ pay.example NOT_ENCRYPTED",
        "https://192.0.2.7/ '' IP_ADDRESS",
        "https://3221225991/ '' IP_ADDRESS",
        "https://0xc0000207/ '' IP_ADDRESS",
        "https://192.0.2.0x7/ '' IP_ADDRESS",
        "https://[2001:db8::1]/ '' IP_ADDRESS",
        "https://pay%2eexample/ '' ODD_FORM",
        "https://pay.example:port/ '' ODD_FORM",
        "https:/// '' NOT_A_WEB_LINK",
        "javascript:alert(1) '' NOT_A_WEB_LINK",
        "pay.example '' NOT_A_WEB_LINK"
      })
  void aTrickIsNamedAndTheHostIsWhereABrowserWouldGo(String link, String host, WarningCode code) {
    LinkParts parts = LinkParts.of(link);
    assertThat(parts.host()).isEqualTo(Optional.of(host).filter(one -> !one.isEmpty()));
    assertThat(parts.problems()).containsExactly(code);
  }

  @Test
  void charactersThatCannotBeSeenAreTold() {
    LinkParts parts = LinkParts.of("https://pay.\u200Bexample/\u202E");
    assertThat(parts.host()).contains("pay.example");
    assertThat(parts.problems()).containsExactly(WarningCode.INVISIBLE_CHARACTERS);
  }

  @Property(tries = 1000)
  void nothingIsThrownWhateverTheText(@ForAll String text) {
    assertThat(LinkParts.of(text)).isNotNull();
    LinkParts parts = LinkParts.of("https://" + text);
    assertThat(parts.host().isPresent() || !parts.problems().isEmpty()).isTrue();
  }
}
