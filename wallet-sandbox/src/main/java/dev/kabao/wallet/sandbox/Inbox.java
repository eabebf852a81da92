package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The text messages that the bank sent, sealed, by phone. */
final class Inbox {
  private static final String COLLECTION = "sms";

  private final Docs docs;
  private final BankVault vault;
  private final IdSource ids;

  Inbox(Docs docs, BankVault vault, IdSource ids) {
    this.docs = docs;
    this.vault = vault;
    this.ids = ids;
  }

  /** The write that puts a code into the inbox of a phone. */
  DocumentWrite codeMessage(
      Secret phone, Secret code, String cardTail, Duration lifetime, Instant now) {
    String head = "【微众银行沙箱 WeBank sandbox】验证码 ";
    String tail =
        "，用于绑定尾号 "
            + cardTail
            + " 的银行卡，"
            + lifetime.toMinutes()
            + " 分钟内有效，请勿告诉他人。Your code to bind the card ending in "
            + cardTail
            + ". Tell nobody.";
    Doc doc = Doc.create(COLLECTION, ids.next()).put("at", now);
    try (Secret text = code.read(digits -> Secret.of(head + new String(digits) + tail))) {
      doc.put("text", vault.seal(doc.id(), "text", text));
    }
    return doc.write(Map.of(), Optional.of(owner(phone)));
  }

  List<SmsMessage> read(Secret phone) {
    return docs.newest(COLLECTION, owner(phone)).stream()
        .map(
            doc ->
                new SmsMessage(doc.instant("at"), vault.open(doc.id(), "text", doc.text("text"))))
        .toList();
  }

  private UUID owner(Secret phone) {
    ByteBuffer hash = ByteBuffer.wrap(vault.index("inbox", phone));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
