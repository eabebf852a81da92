package dev.kabao.wallet.issuer.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came back from a call, before its content is looked at. */
sealed interface Reply {

  /** A signed and readable answer for this very request. */
  record Answered(ObjectNode body) implements Reply {
    /** Not the body: it may hold sealed fields. */
    @Override
    public String toString() {
      return "Answered[hidden]";
    }
  }

  /** No connection came about, so nothing was sent. */
  record NotSent(String reason) implements Reply {}

  /** The request may have arrived. */
  record Unclear(String reason) implements Reply {}
}
