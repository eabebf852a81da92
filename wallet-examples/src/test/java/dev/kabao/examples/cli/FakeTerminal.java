package dev.kabao.examples.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Stands in for a person at a terminal. */
final class FakeTerminal implements Io.Terminal {
  private final Deque<String> secrets = new ArrayDeque<>();
  private Optional<String> answer = Optional.empty();
  private String asked = "";

  void types(String... typed) {
    secrets.clear();
    secrets.addAll(List.of(typed));
  }

  void answers(String next) {
    answer = Optional.of(next);
  }

  String asked() {
    return asked;
  }

  @Override
  public boolean attended() {
    return answer.isPresent();
  }

  @Override
  public Optional<char[]> secret(String prompt) {
    String next = secrets.size() > 1 ? secrets.poll() : secrets.peek();
    return Optional.ofNullable(next).map(String::toCharArray);
  }

  @Override
  public Optional<String> answer(String question) {
    asked = question;
    Optional<String> given = answer;
    answer = Optional.empty();
    return given;
  }
}
