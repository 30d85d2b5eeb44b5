// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/QuantizedFiles.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <vector>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kStoresKept = 2;               ///< of the models that were used last
constexpr std::uintmax_t kFreeBytes = 2'000'000'000; ///< that stay free on the disk
constexpr const char* kValues = "values";
constexpr const char* kScales = "scales";

/// The time of a folder is that of its last use.
void markUsed(const fs::path& folder) {
    std::error_code ignored;
    fs::last_write_time(folder, fs::file_time_type::clock::now(), ignored);
}

void removeOldStores(const fs::path& root) {
    std::error_code ignored;
    std::vector<std::pair<fs::file_time_type, fs::path>> stores;
    for (const auto& entry : fs::directory_iterator(root, ignored))
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored))
            stores.emplace_back(entry.last_write_time(ignored), entry.path());
    std::ranges::sort(stores, std::greater{});
    for (std::size_t i = kStoresKept; i < stores.size(); ++i)
        fs::remove_all(stores[i].second, ignored);
}

bool hasRoomFor(const fs::path& root, std::int64_t bytes) {
    std::error_code failure;
    const fs::space_info space = fs::space(root, failure);
    return !failure && space.available >= static_cast<std::uintmax_t>(bytes) + kFreeBytes;
}

} // namespace

std::shared_ptr<QuantizedFiles> QuantizedFiles::open(const fs::path& root, const std::string& key,
                                                     std::int64_t bytes) {
    const fs::path folder = root / key;
    std::error_code failure;
    fs::create_directories(root, failure);
    if (!failure && !fs::exists(folder) && !hasRoomFor(root, bytes))
        failure = std::make_error_code(std::errc::no_space_on_device);
    if (!failure)
        fs::create_directory(folder, failure);
    if (failure) {
        log("formats")->info("quantised weights are not kept in {}: {}", root.string(), failure.message());
        return nullptr;
    }
    markUsed(folder);
    removeOldStores(root);
    return std::shared_ptr<QuantizedFiles>(new QuantizedFiles(folder));
}

QuantizedFiles::QuantizedFiles(fs::path folder)
    : m_folder(std::move(folder)) {}

std::optional<PackedMatrix> QuantizedFiles::find(const std::string& name, MatrixFormat /*format*/) {
    return read(name);
}

std::optional<PackedMatrix> QuantizedFiles::read(const std::string& name) const {
    const fs::path file = fileOf(name);
    if (!fs::exists(file))
        return std::nullopt;
    const c10::InferenceMode disabled(false); // as in Weights::take
    try {
        SafetensorsFile stored(file);
        return PackedMatrix{.values = stored.take(kValues), .scales = stored.take(kScales)};
    } catch (const EngineError& error) {
        log("formats")->warn("a kept matrix cannot be read and is made again: {}", error.what());
        return std::nullopt;
    }
}

PackedMatrix QuantizedFiles::keep(const std::string& name, const PackedMatrix& matrix) {
    if (!m_isWritable)
        return matrix;
    try {
        writeSafetensors(fileOf(name), {{kValues, matrix.values}, {kScales, matrix.scales}});
    } catch (const EngineError& error) {
        log("formats")->warn("quantised weights cannot be kept: {}", error.what());
        m_isWritable = false;
        return matrix;
    }
    return read(name).value_or(matrix);
}

fs::path QuantizedFiles::fileOf(const std::string& name) const {
    return m_folder / (name + ".safetensors");
}

} // namespace nextgpt
