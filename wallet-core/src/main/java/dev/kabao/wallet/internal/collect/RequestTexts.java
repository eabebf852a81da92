package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.WalletId;
import java.util.Arrays;
import java.util.UUID;

/**
 * What payers see of a payment request: the payee's name and the memo. Kept as {@link ShownTexts}
 * writes it; sealed with the wallet's data key if a person asks, since both tell of that person.
 */
public final class RequestTexts {
  /** The sealed field of a person's payment request. */
  public static final String FIELD = "shown";

  private static final int ID_DIGITS = 8;

  private final Platform platform;
  private final WalletDocs wallets;

  /** The texts of one platform. */
  public RequestTexts(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /** The texts of a new request. */
  ShownTexts of(Payee payee, String memo) {
    if (payee instanceof Payee.Merchant merchant) {
      return new ShownTexts(merchant.name().orElse(merchant.id()), memo);
    }
    WalletId wallet = ((Payee.Person) payee).wallet();
    Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
    String name =
        wallets
            .maskedName(stored)
            .map(RequestTexts::fitting)
            .filter(RequestTicket::isPayeeName)
            .orElseGet(() -> shortForm(wallet));
    return new ShownTexts(name, memo);
  }

  /** The form in which a request's document keeps its texts. */
  byte[] atRest(Payee payee, UUID request, ShownTexts texts) {
    byte[] plain = texts.bytes();
    if (!(payee instanceof Payee.Person person)) {
      return plain;
    }
    Stored<WalletBody> wallet = platform.get(WalletBody.class, person.wallet().value());
    try (DataKey key = wallets.dataKey(wallet)) {
      return key.seal(new FieldRef(request, FIELD), plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The texts of a request that is kept. */
  public ShownTexts read(Stored<RequestBody> request) {
    RequestBody body = request.body();
    if (body.wallet() == null) {
      return ShownTexts.of(body.shown());
    }
    try (DataKey key = wallets.dataKey(platform.get(WalletBody.class, body.wallet()))) {
      byte[] plain = key.open(new FieldRef(request.id(), FIELD), body.shown());
      try {
        return ShownTexts.of(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  /** As much of a name as a code has room for. */
  private static String fitting(String name) {
    int length = name.codePointCount(0, name.length());
    int most = Math.min(length, RequestTicket.MAX_PAYEE_NAME);
    return name.substring(0, name.offsetByCodePoints(0, most)).strip();
  }

  /** What a wallet is called whose holder gave no name: the end of its id. */
  private static String shortForm(WalletId wallet) {
    String id = wallet.toString();
    return "wallet *" + id.substring(id.length() - ID_DIGITS);
  }
}
