package dev.kabao.wallet.internal.person;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all that is kept of a person into one archive, as it is read. */
public final class Exporting {
  private static final int PAGE = 500;

  private final Platform platform;
  private final PersonalDocs kinds;
  private final PersonalRecords records;
  private final Opener opener;

  /** Export from one platform. */
  public Exporting(Platform platform) {
    this.platform = platform;
    this.kinds = new PersonalDocs(platform);
    this.records = new PersonalRecords(platform);
    this.opener = new Opener(platform);
  }

  /** One part of the archive. */
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes the archive; {@code out} stays open. */
  public void export(WalletId wallet, OutputStream out) throws IOException {
    Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
    WalletDocs.requireNotErased(stored);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("README.txt"));
    zip.write(ArchiveReadme.text(wallet, platform.clock().instant()));
    zip.closeEntry();
    part(zip, "profile", json -> json.writeTree(profile(stored)));
    for (PersonalDoc<?> kind : kinds.all()) {
      part(zip, kind.file(), json -> documents(json, kind, wallet.value()));
    }
    part(zip, "ledger-entries", json -> entries(json, wallet));
    part(zip, "events", json -> events(json, wallet));
    zip.finish();
    zip.flush();
  }

  private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".json"));
    JsonGenerator json = Json.pretty(zip);
    part.write(json);
    json.close();
    zip.closeEntry();
  }

  private ObjectNode profile(Stored<WalletBody> wallet) {
    ObjectNode tree = Json.tree(wallet.body());
    tree.remove(List.of("dataKey", WalletDocs.PHONE, WalletDocs.NAME));
    WalletId id = new WalletId(wallet.id());
    ObjectNode shown = ArchiveWords.readable(wallet.id(), tree);
    opener
        .text(wallet.id(), wallet, WalletDocs.PHONE, wallet.body().phone())
        .ifPresent(text -> shown.put("phone", text));
    opener
        .text(wallet.id(), wallet, WalletDocs.NAME, wallet.body().name())
        .ifPresent(text -> shown.put("nameAsOthersSeeIt", text));
    platform
        .store()
        .flags(id.toString())
        .forEach(flag -> shown.withArray("flags").add(flag.name()));
    for (Balance balance : platform.store().balances(id.toString())) {
      ObjectNode line = shown.withArray("balances").addObject();
      line.put("account", balance.account().toString());
      line.put("posted", balance.posted());
      line.put("setAside", balance.pendingOut());
    }
    return shown;
  }

  private <T extends Body> void documents(JsonGenerator json, PersonalDoc<T> kind, UUID wallet)
      throws IOException {
    json.writeStartArray();
    Iterator<Stored<T>> all = records.of(kind, wallet).iterator();
    while (all.hasNext()) {
      Stored<T> stored = all.next();
      ObjectNode tree = Json.tree(stored.body());
      kind.fields().forEach(field -> ArchiveWords.hide(tree, field.component()));
      kind.hidden().forEach(name -> ArchiveWords.hide(tree, name));
      ObjectNode shown = ArchiveWords.readable(stored.id(), tree);
      kind.open().accept(stored, shown);
      json.writeTree(shown);
    }
    json.writeEndArray();
  }

  private void entries(JsonGenerator json, WalletId wallet) throws IOException {
    json.writeStartArray();
    for (Balance balance : platform.store().balances(wallet.toString())) {
      long before = Long.MAX_VALUE;
      List<Entry> page;
      do {
        page = platform.store().entries(balance.account(), before, PAGE);
        for (Entry entry : page) {
          json.writeTree(ArchiveWords.entry(entry));
          before = entry.sequence();
        }
      } while (page.size() == PAGE);
    }
    json.writeEndArray();
  }

  private void events(JsonGenerator json, WalletId wallet) throws IOException {
    json.writeStartArray();
    long after = 0;
    List<StoredEvent> page;
    do {
      page = platform.store().events(after, PAGE);
      for (StoredEvent event : page) {
        if (event.event().wallet().equals(wallet)) {
          json.writeTree(ArchiveWords.event(event));
        }
        after = event.sequence();
      }
    } while (page.size() == PAGE);
    json.writeEndArray();
  }
}
