package dev.kabao.wallet.collect.code;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * A signed request as a merchant-presented code, which at the longest has 435 of the 512
 * characters.
 *
 * <ul>
 *   <li>26: our identifier, 01 platform, 02 key id, 03 request id (16 bytes in base64url)
 *   <li>01, 53, 54: many times or once, currency, amount
 *   <li>59: the payee's name if it is plain ASCII. The specification allows nothing else there, so
 *       another name goes to the language template (64), whose characters are any Unicode, and 59
 *       says {@code NA}, as codes of Hong Kong's FPS do where there is no name
 *   <li>80: our identifier, 01 expiry in seconds since 1970, 02 memo, if there is one. It is not
 *       the purpose of transaction (62, 08), which has room for 25 characters of ASCII only
 *   <li>81, 82: our identifier, 01 one half of the signature in base64url; the whole does not fit
 *       into one template of 99 characters
 *   <li>52, 58, 60: must be there, but people have none: {@code 0000}; {@code ZZ}, which ISO 3166-1
 *       leaves to its users and here says "not told"; {@code NA}
 * </ul>
 */
final class RequestPayload {
  private static final String SYSTEM = "dev.kabao";
  private static final String NO_CATEGORY = "0000";
  private static final String NO_COUNTRY = "ZZ";
  private static final String NOTHING = "NA";
  private static final String LOCAL_LANGUAGE = "ZH";

  private static final int REQUEST = ObjectId.FIRST_ACCOUNT_TEMPLATE;
  private static final int PLATFORM = 1;
  private static final int KEY_ID = 2;
  private static final int REQUEST_ID = 3;

  private static final int TERMS = ObjectId.FIRST_UNRESERVED;
  private static final int EXPIRY = 1;
  private static final int MEMO = 2;

  private static final int FIRST_HALF = TERMS + 1;
  private static final int SECOND_HALF = TERMS + 2;
  private static final int HALF = 1;
  private static final int HALF_CHARACTERS = 43;

  private RequestPayload() {}

  static String write(SignedRequest request) {
    RequestTicket ticket = request.ticket();
    String name = ticket.payeeName();
    boolean plain = PublicText.isPlain(name);
    Map<Integer, String> terms = new TreeMap<>();
    terms.put(ObjectId.GUID, SYSTEM);
    terms.put(EXPIRY, Long.toString(ticket.expiresAt().getEpochSecond()));
    if (!ticket.memo().isEmpty()) {
      terms.put(MEMO, ticket.memo());
    }
    String signature = Base64Url.write(request.signature());
    MerchantCode.Builder code =
        MerchantCode.builder()
            .use(ticket.manyTimes() ? MerchantCode.Use.MANY_TIMES : MerchantCode.Use.ONCE)
            .group(REQUEST, source(request))
            .categoryCode(NO_CATEGORY)
            .currency(ticket.currency().getNumeric3Code())
            .country(NO_COUNTRY)
            .merchantName(plain ? name : NOTHING)
            .city(NOTHING)
            .group(TERMS, terms)
            .group(FIRST_HALF, half(signature.substring(0, HALF_CHARACTERS)))
            .group(SECOND_HALF, half(signature.substring(HALF_CHARACTERS)));
    ticket.amount().map(Money::getAmount).ifPresent(code::amount);
    if (!plain) {
      code.localName(LOCAL_LANGUAGE, name);
    }
    return MerchantCodes.write(code.build());
  }

  static SignedRequest read(String text) throws CodeFault {
    MerchantCode code = MerchantCodes.parse(text);
    Map<Integer, String> source = code.group(REQUEST);
    if (!SYSTEM.equals(source.get(ObjectId.GUID))) {
      throw new CodeFault(CodeProblem.OTHER_SYSTEM);
    }
    Map<Integer, String> terms = code.group(TERMS);
    UUID id = TicketBytes.id(Base64Url.read(part(source, REQUEST_ID)));
    CurrencyUnit currency = currency(code);
    RequestTicket ticket =
        TicketBytes.ticket(
            part(source, PLATFORM),
            id,
            currency,
            amount(code, currency),
            code.localName().orElseGet(code::merchantName),
            code.use().equals(Optional.of(MerchantCode.Use.MANY_TIMES)),
            seconds(part(terms, EXPIRY)),
            terms.getOrDefault(MEMO, ""));
    String signature = part(code.group(FIRST_HALF), HALF) + part(code.group(SECOND_HALF), HALF);
    return signed(ticket, part(source, KEY_ID), Base64Url.read(signature));
  }

  /**
   * A request with content from a stranger.
   *
   * @throws CodeFault {@code VALUE} if key id or signature is not as it should be
   */
  static SignedRequest signed(RequestTicket ticket, String keyId, byte[] signature)
      throws CodeFault {
    try {
      return new SignedRequest(ticket, keyId, signature);
    } catch (IllegalArgumentException e) {
      throw new CodeFault(CodeProblem.VALUE);
    }
  }

  private static Map<Integer, String> source(SignedRequest request) {
    return Map.of(
        ObjectId.GUID,
        SYSTEM,
        PLATFORM,
        request.ticket().platform(),
        KEY_ID,
        request.keyId(),
        REQUEST_ID,
        Base64Url.write(TicketBytes.bytes(request.ticket().request())));
  }

  private static Map<Integer, String> half(String characters) {
    return Map.of(ObjectId.GUID, SYSTEM, HALF, characters);
  }

  private static String part(Map<Integer, String> group, int id) throws CodeFault {
    String value = group.get(id);
    if (value == null) {
      throw new CodeFault(CodeProblem.MISSING);
    }
    return value;
  }

  private static CurrencyUnit currency(MerchantCode code) throws CodeFault {
    try {
      return CurrencyUnit.ofNumericCode(code.currency());
    } catch (IllegalCurrencyException e) {
      throw new CodeFault(CodeProblem.VALUE);
    }
  }

  private static Optional<Money> amount(MerchantCode code, CurrencyUnit currency) throws CodeFault {
    Optional<BigDecimal> amount = code.amount();
    if (amount.isPresent() && amount.get().scale() != currency.getDecimalPlaces()) {
      throw new CodeFault(CodeProblem.VALUE);
    }
    return amount.map(value -> Money.of(currency, value));
  }

  private static long seconds(String digits) throws CodeFault {
    if (!digits.matches("[0-9]{1,10}")) {
      throw new CodeFault(CodeProblem.VALUE);
    }
    return Long.parseLong(digits);
  }
}
