package org.qiantai.attachment.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Repository;

/** Content in a folder that all nodes share; the database's backup does not hold it. */
@Repository
@ConditionalOnProperty(name = "qiantai.attachment.store", havingValue = "folder")
class FolderStore implements ContentStore {
    private final Path folder;

    FolderStore(@Value("${qiantai.attachment.folder}") Path folder) { this.folder = folder; }

    @Override
    public void put(long siteId, UUID key, Variant variant, String mediaType, byte[] content) {
        Path file = file(siteId, key, variant);
        AfterTransaction.undone(() -> remove(file));
        try {
            Files.createDirectories(file.getParent());
            // Whole or not at all: a node that dies while writing leaves no half picture under the name.
            Path part = Files.createTempFile(file.getParent(), "part", null);
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(long siteId, UUID key, Variant variant) {
        try {
            return Optional.of(Files.readAllBytes(file(siteId, key, variant)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(long siteId, UUID key) {
        AfterTransaction.committed(() -> {
            for (Variant variant : Variant.values())
                remove(file(siteId, key, variant));
        });
    }

    /** Two letters of the key make a folder, so that none has too many files. */
    private Path file(long siteId, UUID key, Variant variant) {
        String name = key.toString();
        return folder.resolve(String.valueOf(siteId)).resolve(name.substring(0, 2)).resolve(name + "." + variant);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
