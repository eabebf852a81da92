package dev.kabao.examples.tour;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All is closed: what lies on the disk? */
final class DiskScene {
  private final TourStage stage;
  private final Path folder;
  private final Secret passphrase;

  DiskScene(TourStage stage, Path folder, Secret passphrase) {
    this.stage = stage;
    this.folder = folder;
    this.passphrase = passphrase;
  }

  void play() throws IOException {
    DiskScan scan = DiskScan.of(folder);
    TourStep step =
        TourStep.of(
                "disk",
                new LocalText("What lies on the disk", "磁盘上有什么"),
                new LocalText(
                    "Bank and platform are closed, and every byte of every file of both is searched,"
                        + " as UTF-8, UTF-16, hexadecimal and Base64. That the search works shows in"
                        + " the payee's id, which is no secret: it is found.",
                    "银行与平台均已关闭，逐字节搜索双方的每个文件（UTF-8、UTF-16、十六进制与 Base64）。"
                        + "作为对照，并非秘密的商户号可以搜到，说明搜索有效。"))
            .with("files", scan.files())
            .with("bytes", scan.bytes());
    for (Map.Entry<String, List<Secret>> wanted : secrets().entrySet()) {
      for (Secret secret : wanted.getValue()) {
        List<Path> found = scan.find(secret);
        TourStage.require(found.isEmpty(), wanted.getKey() + " in the clear: " + found);
      }
      step = step.with(wanted.getKey(), 0);
    }
    try (Secret payee = Secret.of(MoneyScene.PAYEE)) {
      int files = scan.find(payee).size();
      TourStage.require(files > 0, "The search finds nothing at all.");
      stage.tell(step.with("payeeFound", files));
    }
  }

  private Map<String, List<Secret>> secrets() {
    Map<String, List<Secret>> secrets = new LinkedHashMap<>();
    secrets.put("cardNumberFound", List.of(stage.cardNumber()));
    secrets.put("nameFound", both(MadeUpPerson.NAME, MadeUpPerson.FRIEND_NAME));
    secrets.put("idNumberFound", List.of(Secret.of(MadeUpPerson.ID_NUMBER)));
    secrets.put(
        "phoneFound",
        List.of(
            Secret.of(MadeUpPerson.PHONE),
            Secret.of(MadeUpPerson.FRIEND_PHONE),
            Secret.of(MadeUpPerson.GUEST_PHONE)));
    secrets.put("passphraseFound", List.of(passphrase));
    secrets.put("passwordFound", List.of(Secret.of(MadeUpPerson.GUEST_PASSWORD)));
    List<Secret> codes = new ArrayList<>(stage.phones().codes());
    codes.add(stage.code());
    secrets.put("codeFound", codes);
    return secrets;
  }

  private static List<Secret> both(String one, String other) {
    return List.of(Secret.of(one), Secret.of(other));
  }
}
