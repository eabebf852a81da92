package dev.kabao.wallet.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Passes connections on to a bank and keeps every byte of both directions. */
final class RecordingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final URI bank;
  private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

  RecordingProxy(URI bank) throws IOException {
    this.bank = bank;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("proxy", this::serve);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  String requests() {
    return text(requests);
  }

  String answers() {
    return text(answers);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Socket callee = new Socket(InetAddress.getLoopbackAddress(), bank.getPort());
        start("proxy-requests", () -> pump(caller, callee, requests));
        start("proxy-answers", () -> pump(callee, caller, answers));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void pump(Socket from, Socket to, ByteArrayOutputStream kept) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        synchronized (kept) {
          kept.write(buffer, 0, read);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One end closed: so is the other, by try.
      return;
    }
  }

  private static String text(ByteArrayOutputStream kept) {
    synchronized (kept) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
