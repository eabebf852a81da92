package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.statement.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An HTML statement stands alone, is no script, and can be read aloud. */
class HtmlSafetyTest {

  @Test
  void whatOthersAreCalledIsTextAndNeverMarkup() throws IOException {
    String html = html(MadeStatement.of(1, "<script>alert('x')</script> & \"Söhne\""));
    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;")
        .doesNotContain("<script");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndAPolicyForbidsIt() throws IOException {
    String html = html(MadeStatement.of(3, "Shop"));
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("src=")
        .doesNotContain("@import");
    assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http:");
    assertThat(html).doesNotContain("https:");
  }

  @Test
  void chartsHaveNamesAndNoTwoThingsShareAnId() throws IOException {
    String html = html(MadeStatement.of(3, "Shop"));
    assertThat(html).contains("<html lang=\"en\">").contains("scope=\"col\"");
    assertThat(html.split("<svg ", -1)).hasSize(3);
    assertThat(html.split("role=\"img\" aria-label=\"", -1)).hasSize(3);
    List<String> ids = new ArrayList<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
    while (id.find()) {
      ids.add(id.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates();
    Matcher use = Pattern.compile("url\\(#([^)]+)\\)").matcher(html);
    while (use.find()) {
      assertThat(ids).contains(use.group(1));
    }
  }

  @Test
  void theSameStatementIsTheSamePage() throws IOException {
    assertThat(html(MadeStatement.of(9, "Shop"))).isEqualTo(html(MadeStatement.of(9, "Shop")));
  }

  @Test
  void aWalletThatHeldNothingSaysSo() throws IOException {
    Statement full = MadeStatement.of(1, "Shop");
    Statement empty = new Statement(full.wallet(), full.span(), full.readAt(), true, List.of());
    assertThat(html(empty)).contains("No account held or moved anything in this period.");
  }

  private static String html(Statement statement) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatementWriter.in(Locale.ENGLISH).write(statement, StatementFormat.HTML, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
