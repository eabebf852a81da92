package dev.kabao.examples.cli;

import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Signals;
import java.util.List;
import picocli.CommandLine.Option;

/** What an app would know of the circumstances, said by the person who plays the app. */
final class SignalsOption {
  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = "unknown",
      descriptionKey = "network",
      description = "public, trusted or unknown (default: unknown)")
  private String network;

  @Option(
      names = "--device-state",
      paramLabel = "STATE",
      defaultValue = "unknown",
      descriptionKey = "device-state",
      description = "sound, compromised or unknown (default: unknown)")
  private String device;

  Signals read() {
    return Signals.UNKNOWN
        .on(Inputs.word("--network", network, List.of(Network.values())))
        .with(Inputs.word("--device-state", device, List.of(DeviceState.values())));
  }
}
