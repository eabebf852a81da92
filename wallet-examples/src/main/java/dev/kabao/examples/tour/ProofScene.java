package dev.kabao.examples.tour;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Set;

/** Keys are renewed while the platform runs, and all that is stored is held against its journal. */
final class ProofScene {
  private final TourStage stage;

  ProofScene(TourStage stage) {
    this.stage = stage;
  }

  void play() {
    keys();
    audit();
  }

  private void keys() {
    Wallets wallets = stage.wallets();
    WrappingKeys keys = stage.wrappingKeys();
    int fresh = keys.renew();
    RotationProgress done = wallets.keys().rewrap(RotationPace.UNLIMITED, progress -> {});
    TourStage.require(done.finished() && done.changed() > 0, "No data key was rewrapped.");
    List<Integer> gone = wallets.keys().retire(keys);
    TourStage.require(keys.versions().equals(Set.of(fresh)), "An old key is left.");
    stage.tell(
        TourStep.of(
                "keys",
                new LocalText("New keys, while it runs", "在线更换密钥"),
                new LocalText(
                    "A new wrapping key wraps the data key of every wallet, and the old one is taken"
                        + " away once nothing needs it. What is sealed stays as it is.",
                    "新的包裹密钥重新包裹每个钱包的数据密钥，旧密钥在无人需要后移除；已密封的数据保持不变。"))
            .with("rewrapped", done.changed())
            .with("retired", gone.size()));
  }

  private void audit() {
    JournalHead head = stage.wallets().audit().head();
    JournalCheck check = stage.wallets().audit().verify(head);
    TourStage.require(check.intact(), "The store is not as it was written.");
    stage.tell(
        TourStep.of(
                "audit",
                new LocalText("Nobody changed anything", "无人改动"),
                new LocalText(
                    "Every row of the store is held against a journal that is chained by a key: a"
                        + " change, a cut or another order would be found, and where. The head is kept"
                        + " elsewhere, so that history cannot be taken back.",
                    "存储的每一行都与带密钥的链式日志核对：改动、删除、调换顺序都会被发现并指明位置。" + "链头留存在别处，历史无法被回退。"))
            .with("intact", check.intact())
            .with("rows", check.rows())
            .with("findings", check.found()));
  }
}
