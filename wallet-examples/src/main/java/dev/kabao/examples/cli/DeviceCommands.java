package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.session.DeviceView;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** On what a person has signed in. */
@Command(
    name = "devices",
    description = "Devices that the wallet was used on: list and forget them.",
    subcommands = {DeviceCommands.Listed.class, DeviceCommands.Forget.class})
final class DeviceCommands {

  @Command(name = "list", description = "List them, the newest first.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("devices");
            wallet.sessions().devices().forEach(one -> list.add(view(one)));
            return Answer.done(body);
          });
    }

    private static ObjectNode view(DeviceView seen) {
      ObjectNode view = Views.object();
      view.put("deviceId", seen.device().id());
      view.put("name", seen.device().name());
      view.put("firstSeen", seen.firstSeen().toString());
      view.put("lastSeen", seen.lastSeen().toString());
      return view;
    }
  }

  @Command(
      name = "forget",
      description = "Forget a device, and end its sessions: it is a new one when it comes again.")
  static final class Forget implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "device", description = "its deviceId")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      if (!id.matches("[A-Za-z0-9_.:-]{8,64}")) {
        throw Failure.input(
            "ID", "8 to 64 letters, digits, - _ . or :.", "须为 8 至 64 个字母、数字或 - _ . :。");
      }
      return request.onWallet(
          context,
          (wallet, same) -> {
            if (!wallet.sessions().forget(same, id)) {
              throw Failure.input("ID", "there is no such device.", "没有该设备。");
            }
            return Answer.done(Views.object().put("deviceId", id))
                .withNote("It is forgotten.", "已移除该设备。");
          });
    }
  }
}
