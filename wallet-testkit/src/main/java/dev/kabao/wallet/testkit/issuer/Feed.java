package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.NoticePage;
import java.util.ArrayList;
import java.util.List;

/**
 * An issuer's notices from some place on, read to their end.
 *
 * @param notices what it told
 * @param next from where to go on
 */
record Feed(List<IssuerNotice> notices, String next) {
  private static final int LARGEST_PAGE = 100;

  static Feed from(Issuer issuer, String after) {
    List<IssuerNotice> notices = new ArrayList<>();
    String place = after;
    while (true) {
      NoticePage page = approved(issuer.notices(place));
      assertThat(page.notices()).hasSizeLessThanOrEqualTo(LARGEST_PAGE);
      if (page.notices().isEmpty()) {
        return new Feed(notices, page.next());
      }
      notices.addAll(page.notices());
      place = page.next();
    }
  }
}
