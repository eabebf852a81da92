package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;

/** A decision of the bank: a code and what it brings. Never shown: it may hold sealed fields. */
final class Answer {
  static final String APPROVED = "00";
  static final String PARTLY_APPROVED = "10";
  static final String BLOCKED = "04";
  static final String MISMATCH = "05";
  static final String REFUSED = "01";
  static final String INVALID_AMOUNT = "13";
  static final String NO_CARD = "14";
  static final String INACTIVE = "21";
  static final String WRONG_STATE = "22";
  static final String NOT_FOUND = "25";
  static final String BAD_FORMAT = "30";
  static final String LOST_CARD = "41";
  static final String STOLEN_CARD = "43";
  static final String INSUFFICIENT = "51";
  static final String EXPIRED_CARD = "54";
  static final String WRONG_CODE = "55";
  static final String NOT_PERMITTED = "57";
  static final String AMOUNT_LIMIT = "61";
  static final String COUNT_LIMIT = "65";
  static final String TOO_MANY_TRIES = "75";
  static final String NO_TIME_LEFT = "92";
  static final String DUPLICATE = "94";
  static final String CODE_EXPIRED = "K1";
  static final String NO_AGREEMENT = "K2";
  static final String PENDING = "K3";

  private final ObjectNode content;

  private Answer(ObjectNode content) {
    this.content = content;
  }

  static Answer of(String code) {
    return new Answer(ApiJson.object().put(ApiFields.CODE, code));
  }

  static Answer approved() {
    return of(APPROVED);
  }

  Answer with(String field, JsonNode value) {
    content.set(field, value);
    return this;
  }

  Answer with(String field, String value) {
    content.put(field, value);
    return this;
  }

  ObjectNode content() {
    return content;
  }

  /** The answer to a question about an order that came to this. */
  Answer asOrder() {
    return approved().with(ApiFields.ORDER, content);
  }

  @Override
  public String toString() {
    return "Answer[" + content.path(ApiFields.CODE).asText() + "]";
  }
}
