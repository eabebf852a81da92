package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.Secret;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the person whom somebody wants to give something to. */
public final class Recipients {
  private final Platform platform;
  private final WalletDocs wallets;

  /** The people of one platform. */
  public Recipients(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /** Whom a recipient turns out to be. */
  public sealed interface Found {
    /** The holder of an open wallet. */
    record Holder(Stored<WalletBody> wallet) implements Found {}

    /**
     * The holder of a phone, who has no wallet.
     *
     * @param phone the phone's blind index, in hexadecimal digits
     */
    record Stranger(String phone) implements Found {}

    /** There is no open wallet with this id. */
    record Nobody() implements Found {}

    /** That is no phone. */
    record NoPhone() implements Found {}
  }

  /** Looks for a recipient. */
  public Found find(Recipient recipient) {
    if (recipient instanceof Recipient.Wallet named) {
      return platform
          .find(WalletBody.class, named.id().value())
          .filter(WalletDocs::isOpen)
          .<Found>map(Found.Holder::new)
          .orElseGet(Found.Nobody::new);
    }
    PhoneCheck check = Phones.check(((Recipient.Phone) recipient).number());
    if (!(check instanceof PhoneCheck.Valid valid)) {
      return new Found.NoPhone();
    }
    try (Secret phone = valid.e164()) {
      byte[] index = wallets.phoneIndex(phone);
      Optional<Stored<WalletBody>> holder = wallets.ofPhone(index);
      return holder.isPresent()
          ? new Found.Holder(holder.get())
          : new Found.Stranger(HexFormat.of().formatHex(index));
    }
  }
}
