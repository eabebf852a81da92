package dev.kabao.wallet.sandbox.events;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a real store and lets everything through, until told otherwise: a platform's close
 * can leave the store open, and what is remembered of listeners can be kept from the store, as a
 * crash before the commit keeps it.
 */
final class StoreGate implements InvocationHandler {
  private final Store store;
  private volatile boolean forgetful;

  StoreGate(Store store) {
    this.store = store;
  }

  Store door() {
    return (Store)
        Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, this);
  }

  /** From now on nothing of a listener's progress is kept. */
  void crashBeforeProgressIsKept() {
    forgetful = true;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    if (method.getName().equals("close")) {
      return null;
    }
    if (forgetful && method.getName().equals("commit") && args != null) {
      refuseProgress((List<?>) args[0]);
    }
    try {
      return method.invoke(store, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void refuseProgress(List<?> commits) {
    boolean progress =
        commits.stream()
            .flatMap(commit -> ((Commit) commit).documents().stream())
            .anyMatch(write -> write.collection().equals("subscription"));
    if (progress) {
      throw new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", "crashed"));
    }
  }
}
