package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies to JSON and back, by one table of types and collections. */
public final class Json {
  /** Every kind of document, with the collection that holds it. A name is never changed. */
  private static final Map<Class<? extends Body>, String> COLLECTIONS =
      Map.ofEntries(
          Map.entry(WalletBody.class, "wallet"),
          Map.entry(CardBody.class, "card"),
          Map.entry(BindingBody.class, "binding"),
          Map.entry(PaymentBody.class, "payment"),
          Map.entry(RefundBody.class, "refund"),
          Map.entry(RequestBody.class, "request"),
          Map.entry(CounterBody.class, "counter"),
          Map.entry(KeyCheckBody.class, "key-check"),
          Map.entry(SubscriptionBody.class, "subscription"),
          Map.entry(ParkedBody.class, "parked"),
          Map.entry(IncomingBody.class, "incoming"),
          Map.entry(NoticeCursorBody.class, "notice-cursor"),
          Map.entry(SettledDayBody.class, "settled-day"),
          Map.entry(PayerDeviceBody.class, "payer-device"),
          Map.entry(SessionBody.class, "session"),
          Map.entry(DeviceBody.class, "device"),
          Map.entry(SecurityBody.class, "security"),
          Map.entry(ThrottleBody.class, "throttle"),
          Map.entry(PhoneChangeBody.class, "phone-change"),
          Map.entry(RotationBody.class, "key-rotation"),
          Map.entry(StepUpBody.class, "step-up"),
          Map.entry(OneTimeCodeBody.class, "one-time-code"),
          Map.entry(FactorsBody.class, "factors"),
          Map.entry(KnownPayeeBody.class, "known-payee"),
          Map.entry(PayeeBody.class, "payee"),
          Map.entry(ComplaintBody.class, "complaint"),
          Map.entry(StandingBody.class, "standing"),
          Map.entry(CodeGuessesBody.class, "code-guesses"),
          Map.entry(CorrectionsBody.class, "category-corrections"),
          Map.entry(CouponClassBody.class, "coupon-class"),
          Map.entry(CouponBody.class, "coupon"),
          Map.entry(CouponCodeBody.class, "coupon-code"),
          Map.entry(CouponBatchBody.class, "coupon-batch"),
          Map.entry(BudgetsBody.class, "budgets"),
          Map.entry(CounterpartyBody.class, "counterparty"),
          Map.entry(ProgrammeBody.class, "programme"),
          Map.entry(LotsBody.class, "point-lots"),
          Map.entry(BillBody.class, "bill"),
          Map.entry(CardStatementsBody.class, "card-statements"),
          Map.entry(BillerAccountBody.class, "biller-account"),
          Map.entry(AutopayBody.class, "autopay"));

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          // A type that leaves its zeros out says itself which fields must be there.
          return type.isAnnotationPresent(JsonInclude.class)
              ? MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              : MAPPER.readerFor(type);
        }
      };

  private static final ClassValue<ObjectWriter> WRITERS =
      new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
          return MAPPER.writerFor(type);
        }
      };

  private Json() {}

  /** The collection for bodies of this type. */
  public static String collectionOf(Class<? extends Body> type) {
    String collection = COLLECTIONS.get(type);
    if (collection == null) {
      throw new IllegalArgumentException("No collection holds " + type.getSimpleName() + ".");
    }
    return collection;
  }

  /** Every kind of document. */
  public static java.util.Set<Class<? extends Body>> types() {
    return COLLECTIONS.keySet();
  }

  private static <T extends Body> T upgraded(Class<T> type, Document document) throws IOException {
    ObjectNode body = (ObjectNode) MAPPER.readTree(document.body());
    Upgrades.apply(type, document.id(), body);
    return READERS.get(type).readValue(body);
  }

  /** The JSON of a body, in UTF-8. */
  public static byte[] write(Body body) {
    try {
      return WRITERS.get(body.getClass()).writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A " + collectionOf(body.getClass()) + " document has no JSON form.", e);
    }
  }

  /** The JSON of a body, as a tree that the caller may change. */
  public static ObjectNode tree(Body body) {
    return MAPPER.valueToTree(body);
  }

  /** Writes JSON as people read it: indented, without closing the stream. */
  public static com.fasterxml.jackson.core.JsonGenerator pretty(OutputStream out)
      throws IOException {
    return MAPPER
        .createGenerator(out)
        .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .useDefaultPrettyPrinter();
  }

  /**
   * The body of a document.
   *
   * @throws WalletException {@code DOCUMENT_UNREADABLE} if it is none of this type
   */
  public static <T extends Body> Stored<T> read(Class<T> type, Document document) {
    try {
      @Nullable T body =
          Upgrades.needed(type, document.body())
              ? upgraded(type, document)
              : READERS.get(type).readValue(document.body());
      if (body == null) {
        throw new IOException("The JSON null is no document.");
      }
      return new Stored<>(document.id(), document.version(), body);
    } catch (IOException | RuntimeException e) {
      // Without the cause: a parser's message may quote what it read.
      throw new WalletException(
          ErrorCode.DOCUMENT_UNREADABLE,
          Map.of(
              "collection",
              document.collection(),
              "id",
              document.id().toString(),
              "reason",
              e.getClass().getSimpleName()));
    }
  }
}
