package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.cardholder.CardNumberDisplay;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals and opens what is kept of a card: the display, and beside it the agreement token (of a
 * card) or the masked phone (of a binding). Each text stands behind its length.
 */
public final class CardVault {
  /** The sealed field of a card. */
  public static final String CARD_FIELD = "card";

  /** The sealed field of a binding. */
  public static final String BINDING_FIELD = "binding";

  /** The sealed field of what is told of a lost card's replacement. */
  public static final String REPLACEMENT_FIELD = "replacement";

  /** Between texts that are sealed together; none of them holds it. */
  private static final String NEXT = "\n";

  private final Platform platform;
  private final WalletDocs wallets;

  /** With the vault and the wallets of {@code platform}. */
  public CardVault(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  byte[] sealCard(UUID wallet, UUID card, CardNumberDisplay display, AgreementToken agreement) {
    return seal(wallet, new FieldRef(card, CARD_FIELD), display, agreement.value());
  }

  byte[] sealBinding(UUID wallet, UUID binding, BindingView view) {
    try (Secret beside = Secret.of(view.maskedPhone() + NEXT + view.maskedName())) {
      return seal(wallet, new FieldRef(binding, BINDING_FIELD), view.display(), beside);
    }
  }

  /** The agreement by which money moves from a card; the caller closes it. */
  public AgreementToken agreement(Stored<CardBody> card) {
    FieldRef field = new FieldRef(card.id(), CARD_FIELD);
    return new AgreementToken(open(card.body().wallet(), field, card.body().sealed()).beside);
  }

  /** What may be seen of a card. */
  public CardNumberDisplay display(Stored<CardBody> card) {
    FieldRef field = new FieldRef(card.id(), CARD_FIELD);
    Opened opened = open(card.body().wallet(), field, card.body().sealed());
    opened.beside.close();
    return opened.display;
  }

  /** What may be seen of a binding. */
  public BindingView binding(Stored<BindingBody> binding) {
    FieldRef field = new FieldRef(binding.id(), BINDING_FIELD);
    Opened opened = open(binding.body().wallet(), field, binding.body().sealed());
    try (Secret phone = opened.beside) {
      String[] texts = phone.read(String::new).split(NEXT, 2);
      return new BindingView(opened.display, texts[0], texts.length > 1 ? texts[1] : "");
    }
  }

  /** Seals what may be shown of a card that replaces this one. */
  byte[] sealReplacement(UUID wallet, UUID card, String lastFour) {
    try (DataKey key = dataKey(wallet)) {
      return key.seal(
          new FieldRef(card, REPLACEMENT_FIELD), lastFour.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What may be shown of a card that replaces this one. */
  public String replacement(UUID wallet, UUID card, byte[] sealed) {
    try (DataKey key = dataKey(wallet)) {
      byte[] plain = key.open(new FieldRef(card, REPLACEMENT_FIELD), sealed);
      return new String(plain, StandardCharsets.US_ASCII);
    }
  }

  private byte[] seal(UUID wallet, FieldRef field, CardNumberDisplay display, Secret beside) {
    byte[] bin = display.bin().orElse("").getBytes(StandardCharsets.US_ASCII);
    byte[] lastFour = display.lastFour().getBytes(StandardCharsets.US_ASCII);
    byte[] other = beside.utf8();
    ByteBuffer plain = ByteBuffer.allocate(5 + bin.length + lastFour.length + other.length);
    plain.put((byte) bin.length).put(bin).put((byte) lastFour.length).put(lastFour);
    plain.put((byte) display.length()).putShort((short) other.length).put(other);
    try (DataKey key = dataKey(wallet)) {
      return key.seal(field, plain.array());
    } finally {
      Arrays.fill(plain.array(), (byte) 0);
      Arrays.fill(other, (byte) 0);
    }
  }

  private Opened open(UUID wallet, FieldRef field, byte[] sealed) {
    byte[] plain;
    try (DataKey key = dataKey(wallet)) {
      plain = key.open(field, sealed);
    }
    try {
      ByteBuffer parts = ByteBuffer.wrap(plain);
      String bin = ascii(parts, parts.get());
      String lastFour = ascii(parts, parts.get());
      int length = parts.get();
      byte[] other = new byte[parts.getShort()];
      parts.get(other);
      Secret beside = Secret.ofUtf8(other);
      Arrays.fill(other, (byte) 0);
      Optional<String> shownBin = bin.isEmpty() ? Optional.empty() : Optional.of(bin);
      return new Opened(new CardNumberDisplay(shownBin, lastFour, length), beside);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private DataKey dataKey(UUID wallet) {
    return wallets.dataKey(platform.get(WalletBody.class, wallet));
  }

  private static String ascii(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /**
   * What may be seen of a binding.
   *
   * @param maskedPhone where the code went; empty before the first
   * @param maskedName the holder's name as payers may see it; empty for bindings of the first
   *     version
   */
  public record BindingView(CardNumberDisplay display, String maskedPhone, String maskedName) {}

  /** An opened value; whoever gets it closes {@code beside}. */
  private static final class Opened {
    private final CardNumberDisplay display;
    private final Secret beside;

    private Opened(CardNumberDisplay display, Secret beside) {
      this.display = display;
      this.beside = beside;
    }
  }
}
