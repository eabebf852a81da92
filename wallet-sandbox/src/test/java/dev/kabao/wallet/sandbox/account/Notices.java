package dev.kabao.wallet.sandbox.account;

import dev.kabao.wallet.spi.message.MessageKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The notices that came to a phone; they come by a thread of their own. */
final class Notices {
  private static final int LOOKS = 3_000;

  private Notices() {}

  static long count(AccountRig rig, String phone) {
    return rig.phones.to(phone).stream().filter(came -> came.kind() == MessageKind.NOTICE).count();
  }

  static void await(AccountRig rig, String phone, int many) {
    for (int i = 0; i < LOOKS; i++) {
      if (count(rig, phone) >= many) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    throw new AssertionError("Too few notices came: " + count(rig, phone) + " of " + many + ".");
  }
}
