package dev.kabao.wallet.sandbox.bills;

import dev.kabao.wallet.spi.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

/** Has something happen in between, once: right before or after a call of a real store. */
final class Between {
  private final AtomicReference<Runnable> next = new AtomicReference<>();

  /** What is to happen at the next such call. */
  void happens(Runnable what) {
    next.set(what);
  }

  /** Whether it has happened. */
  boolean hasHappened() {
    return next.get() == null;
  }

  Store before(Store store, String call) {
    return around(store, call, true);
  }

  Store after(Store store, String call) {
    return around(store, call, false);
  }

  private Store around(Store store, String call, boolean before) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              Runnable what = method.getName().equals(call) ? next.getAndSet(null) : null;
              if (what != null && before) {
                what.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (what != null && !before) {
                  what.run();
                }
              }
            });
  }
}
