package dev.kabao.wallet.spi.risk;

import java.util.Objects;

/**
 * What the host knows of the circumstances of a call. What it does not say is unknown, and a policy
 * never takes the unknown for good. Immutable; holds nothing personal.
 *
 * @param network the network
 * @param device the device's state
 * @param place the place
 */
public record Signals(Network network, DeviceState device, Place place) {
  /** The host says nothing. */
  public static final Signals UNKNOWN =
      new Signals(Network.UNKNOWN, DeviceState.UNKNOWN, Place.UNKNOWN);

  /** Refuses null. */
  public Signals {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(place, "place");
  }

  /** The same, on this network. */
  public Signals on(Network other) {
    return new Signals(other, device, place);
  }

  /** The same, with a device in this state. */
  public Signals with(DeviceState other) {
    return new Signals(network, other, place);
  }

  /** The same, at this place. */
  public Signals at(Place other) {
    return new Signals(network, device, other);
  }
}
