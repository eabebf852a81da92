package dev.kabao.wallet.category;

import dev.kabao.wallet.value.RequestId;
import java.util.List;

/**
 * The categories of one wallet: what goes where, and the person's own word on it. Thread-safe;
 * refuses null. Every call throws {@code SESSION_ENDED} once the session is over.
 */
public interface CategoryService {
  /** How many payees are remembered; beyond, the one that was said first is forgotten. */
  int MOST = 2_000;

  /** All categories, in the order in which people are shown them. */
  List<Category> all();

  /** The category of something: by what the person has said of the payee, or else by the rules. */
  Category of(Hint hint);

  /**
   * Remembers that everything from and to a payee goes into a category, from now on. What is in the
   * list of bills already stays as it is.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param payee as in {@link Hint#payee()}: not blank, at most 200 characters
   * @param category the category's code
   * @throws IllegalArgumentException if there is no such category, or the payee is none
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used for
   *     something else
   */
  void remember(RequestId requestId, String payee, String category);

  /**
   * Forgets what was said of a payee; does nothing if nothing was.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used for
   *     something else
   */
  void forget(RequestId requestId, String payee);

  /** What the person has said, the latest first. */
  List<Correction> remembered();
}
