// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FaultyDisk.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <fstream>
#include <iterator>
#include <mutex>
#include <new>
#include <optional>
#include <random>
#include <vector>

namespace nextgpt::test {

namespace {

/// A write, or a change of the length if `bytes` is empty, since the last sync.
struct Pending {
    std::size_t offset = 0;
    std::string bytes;
};

struct Tracked {
    std::string durable;
    std::vector<Pending> pending;
};

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void apply(std::string& content, const Pending& change, std::size_t bytes) {
    if (change.bytes.empty())
        return content.resize(change.offset);
    if (content.size() < change.offset + bytes)
        content.resize(change.offset + bytes);
    content.replace(change.offset, bytes, change.bytes, 0, bytes);
}

} // namespace

struct FaultyDisk::Layer {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs vfs{};
    std::atomic<int> code = 0;
    mutable std::mutex mutex;
    std::map<std::string, Tracked> files;
    std::function<void()> step;
};

namespace {

FaultyDisk::Layer* current = nullptr; ///< SQLite's functions have no other way to it

/// SQLite's object of an open file; the real file system's object follows it in the same memory.
struct File {
    sqlite3_file base;
    std::string* path; ///< null for temporary files
    sqlite3_file* real() {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(this) + sizeof(File));
    }
};

File* fileOf(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* realOf(sqlite3_file* file) {
    return fileOf(file)->real();
}

void note(sqlite3_file* file, const std::function<void(Tracked&)>& change) {
    std::function<void()> step;
    {
        const std::scoped_lock lock(current->mutex);
        if (fileOf(file)->path != nullptr)
            change(current->files[*fileOf(file)->path]);
        step = current->step;
    }
    if (step)
        step();
}

int closeFile(sqlite3_file* file) {
    delete fileOf(file)->path;
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file* file, void* to, int bytes, sqlite3_int64 offset) {
    return realOf(file)->pMethods->xRead(realOf(file), to, bytes, offset);
}
int writeFile(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset) {
    if (current->code != 0)
        return current->code;
    const int code = realOf(file)->pMethods->xWrite(realOf(file), from, bytes, offset);
    note(file, [&](Tracked& tracked) {
        tracked.pending.push_back(
            {std::size_t(offset), std::string(static_cast<const char*>(from), std::size_t(bytes))});
    });
    return code;
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (current->code != 0)
        return current->code;
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    note(file, [&](Tracked& tracked) { tracked.pending.push_back({std::size_t(size), {}}); });
    return code;
}
int syncFile(sqlite3_file* file, int flags) {
    if (current->code != 0)
        return current->code;
    const int code = realOf(file)->pMethods->xSync(realOf(file), flags);
    note(file, [](Tracked& tracked) {
        for (const Pending& change : tracked.pending)
            apply(tracked.durable, change, change.bytes.size());
        tracked.pending.clear();
    });
    return code;
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkLock(sqlite3_file* file, int* result) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int controlFile(sqlite3_file* file, int operation, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file*) {
    return 4096;
}
int characteristics(sqlite3_file*) {
    return 0; // promises nothing
}

// Version 1: without shared memory, which an exclusive connection does not need.
const sqlite3_io_methods kMethods{1,           closeFile,  readFile,        writeFile,  truncateFile,
                                  syncFile,    sizeOfFile, lockFile,        unlockFile, checkLock,
                                  controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                  nullptr,     nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    File* opened = fileOf(file);
    opened->base.pMethods = nullptr;
    opened->path = nullptr;
    const int code = current->real->xOpen(current->real, name, opened->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    if (name != nullptr) {
        opened->path = new std::string(name);
        const std::scoped_lock lock(current->mutex);
        if (current->files.find(name) == current->files.end())
            current->files[name].durable = contentOf(name);
    }
    opened->base.pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int sync) {
    const int code = current->real->xDelete(current->real, name, sync);
    const std::scoped_lock lock(current->mutex);
    current->files.erase(name);
    return code;
}

} // namespace

FaultyDisk::FaultyDisk()
    : m_layer(std::make_unique<Layer>()) {
    m_layer->real = sqlite3_vfs_find(nullptr);
    m_layer->vfs = *m_layer->real;
    m_layer->vfs.zName = "faulty";
    m_layer->vfs.pNext = nullptr;
    m_layer->vfs.szOsFile = int(sizeof(File)) + m_layer->real->szOsFile;
    m_layer->vfs.xOpen = openFile;
    m_layer->vfs.xDelete = deleteFile;
    current = m_layer.get();
    sqlite3_vfs_register(&m_layer->vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&m_layer->vfs);
    sqlite3_vfs_register(m_layer->real, 1);
    current = nullptr;
}

void FaultyDisk::fail(int code) {
    m_layer->code = code;
}

void FaultyDisk::onStep(std::function<void()> step) {
    const std::scoped_lock lock(m_layer->mutex);
    m_layer->step = std::move(step);
}

FaultyDisk::Image FaultyDisk::afterPowerLoss(unsigned seed) const {
    std::mt19937 random(seed);
    Image image;
    const std::scoped_lock lock(m_layer->mutex);
    for (const auto& [path, tracked] : m_layer->files) {
        std::string content = tracked.durable;
        for (const Pending& change : tracked.pending) {
            const unsigned fate = random() % 4;
            if (fate < 2)
                apply(content, change, change.bytes.size());
            else if (fate == 2 && !change.bytes.empty())
                apply(content, change, change.bytes.size() / 2);
        }
        image[path] = content;
    }
    return image;
}

} // namespace nextgpt::test
