package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bank of bare sockets, which does to a connection whatever its script says. */
final class ScriptedBank implements AutoCloseable {
  /** What was asked: path, headers by lower-case name, body. */
  record Asked(String path, Map<String, String> headers, String body) {}

  /** What to do to the connection once a request was read. */
  @FunctionalInterface
  interface Script {
    void answer(Asked asked, Socket socket) throws Exception;
  }

  private final ServerSocket server;
  private final Script script;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  ScriptedBank(Script script) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    Thread thread = new Thread(this::serve, "scripted-bank");
    thread.setDaemon(true);
    thread.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  List<Asked> asked() {
    return asked;
  }

  /** A whole HTTP answer, signed for the request's nonce. */
  static byte[] signed(PrivateKeys bank, Asked asked, String body) {
    return signed(bank, asked.headers().get("kabao-nonce"), asked.path(), body);
  }

  static byte[] signed(PrivateKeys bank, String nonce, String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    SignedAnswer answer = new SignedAnswer("WEBANK", path, nonce, "2026-01-01T00:00:00Z", bytes);
    return http(
        "200 OK",
        ApiHeaders.TIMESTAMP
            + ": "
            + answer.timestamp()
            + "\r\n"
            + ApiHeaders.SIGNATURE
            + ": "
            + Signatures.sign(bank, answer.signingInput())
            + "\r\n",
        body);
  }

  static byte[] http(String status, String headers, String body) {
    return ("HTTP/1.1 "
            + status
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread thread = new Thread(() -> converse(socket), "scripted-bank-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      while (true) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        Map<String, String> headers = new TreeMap<>();
        List<String> lines = head.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
          int colon = line.indexOf(':');
          if (colon > 0) {
            headers.put(
                line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                line.substring(colon + 1).strip());
          }
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String path = lines.get(0).replaceAll("^\\S+ (\\S+) .*$", "$1");
        Asked one = new Asked(path, headers, body);
        asked.add(one);
        script.answer(one, socket);
      }
    } catch (Exception e) {
      // The caller went away, or the script broke the connection: both are what tests want.
      return;
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next;
    while ((next = in.read()) >= 0) {
      head.write(next);
      if (head.size() >= 4 && head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.US_ASCII);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
