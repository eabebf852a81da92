package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.NoticeType;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.SignedNotice;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a bank tells, from its feed or pushed. */
final class NoticeReader {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeReader.class);
  private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final Pattern CURSOR = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern REMARK = Pattern.compile("[^\\p{Cntrl}]{1,140}");

  private final String issuer;
  private final String platform;
  private final PublicKeys bankKeys;
  private final PrivateKeys keys;
  private final AnswerReader answers;

  NoticeReader(
      String issuer, String platform, PublicKeys bankKeys, PrivateKeys keys, AnswerReader answers) {
    this.issuer = issuer;
    this.platform = platform;
    this.bankKeys = bankKeys;
    this.keys = keys;
    this.answers = answers;
  }

  NoticePage page(ObjectNode body) throws UnreadableMessageException {
    JsonNode list = body.path(ApiFields.NOTICES);
    if (!list.isArray()) {
      throw new UnreadableMessageException("the notices are no list");
    }
    List<IssuerNotice> notices = new ArrayList<>();
    for (JsonNode one : list) {
      // A kind of notice that a newer bank has and this version does not know is left out.
      Optional<NoticeType> type = NoticeType.of(ApiJson.text(one, ApiFields.TYPE));
      if (type.isPresent()) {
        notices.add(notice(type.get(), one));
      }
    }
    return new NoticePage(notices, ApiJson.text(body, ApiFields.NEXT, CURSOR));
  }

  IssuerNotice open(String jws) {
    Optional<byte[]> payload = SignedNotice.open(bankKeys, jws);
    if (payload.isEmpty()) {
      throw refused("the signature is not the issuer's");
    }
    try {
      ObjectNode body = ApiJson.read(payload.get());
      if (!ApiJson.text(body, ApiFields.PLATFORM_ID).equals(platform)) {
        throw refused("it is for another platform");
      }
      ApiJson.instant(body, ApiFields.SENT_AT);
      Optional<NoticeType> type = NoticeType.of(ApiJson.text(body, ApiFields.TYPE));
      if (type.isEmpty()) {
        throw refused("it is of a kind that is not known");
      }
      return notice(type.get(), body);
    } catch (UnreadableMessageException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private IssuerNotice notice(NoticeType type, JsonNode json) throws UnreadableMessageException {
    return switch (type) {
      case MONEY_RECEIVED -> {
        String reference = ApiJson.text(json, ApiFields.REFERENCE, REFERENCE);
        yield new IssuerNotice.MoneyReceived(
            reference,
            ApiJson.money(json, ApiFields.AMOUNT),
            remark(reference, json),
            ApiJson.instant(json, ApiFields.AT));
      }
      case ORDER_DECIDED ->
          new IssuerNotice.OrderDecided(
              ApiJson.orderId(json), answers.order(ApiJson.objectIn(json, ApiFields.ORDER)));
      case CREDIT_RETURNED ->
          new IssuerNotice.CreditReturned(
              ApiJson.orderId(json),
              ApiJson.text(json, ApiFields.REFERENCE, REFERENCE),
              ApiJson.money(json, ApiFields.AMOUNT),
              ApiJson.instant(json, ApiFields.AT));
    };
  }

  /**
   * What the sender wrote; nothing sealed means nothing written. The money is there whatever a
   * stranger wrote: a remark that cannot be read counts as none, so that a person looks at it, and
   * holds up neither the money nor the notices behind it.
   */
  private String remark(String reference, JsonNode json) {
    if (!json.has(ApiFields.SEALED)) {
      return "";
    }
    try {
      return opened(reference, ApiJson.text(json, ApiFields.SEALED));
    } catch (UnreadableMessageException e) {
      LOG.warn("The remark of transfer {} of issuer {} cannot be read.", reference, issuer);
      return "";
    }
  }

  private String opened(String reference, String sealed) throws UnreadableMessageException {
    try (SealedFields fields = SealedFields.open(keys, ApiFields.REFERENCE, reference, sealed)) {
      String text = fields.get(ApiFields.REMARK).read(String::new);
      if (!REMARK.matcher(text).matches()) {
        throw new UnreadableMessageException("the remark is not of its form");
      }
      return text;
    }
  }

  private WalletException refused(String reason) {
    return new WalletException(
        ErrorCode.NOTICE_REFUSED, Map.of("issuer", issuer, "reason", reason));
  }
}
