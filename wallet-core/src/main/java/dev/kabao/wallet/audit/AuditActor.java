package dev.kabao.wallet.audit;

import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.value.SessionId;
import java.util.Objects;
import java.util.Optional;

/** Who brought something about. */
public sealed interface AuditActor {

  /**
   * A session of the wallet that is kept.
   *
   * @param session its id
   * @param device the device that it was on, if the host named one and the reader may know
   * @param source where it came from in the host's words, such as an address, if the host said and
   *     the reader may know
   */
  record Session(SessionId session, Optional<Device> device, Optional<String> source)
      implements AuditActor {
    /** Refuses null. */
    public Session {
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(device, "device");
      Objects.requireNonNull(source, "source");
    }

    /** Without device and source, which may tell of a person. */
    @Override
    public String toString() {
      return "Session[" + session + "]";
    }
  }

  /**
   * A session that a host opened by an assertion of its own, and of which nothing is kept.
   *
   * @param session its id
   */
  record HostSession(SessionId session) implements AuditActor {
    /** Refuses null. */
    public HostSession {
      Objects.requireNonNull(session, "session");
    }
  }

  /** The session of another wallet: who pays this one, for example. */
  record SomebodyElse() implements AuditActor {}

  /** Nobody's session: the host's own staff or programs, or the platform by itself. */
  record Platform() implements AuditActor {}
}
