// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsWriter.h"

#include "engine/core/Error.h"
#include "engine/formats/safetensors/SafetensorsDtype.h"
#include "engine/io/AtomicFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

namespace nextgpt {

namespace {

constexpr std::size_t kAlignment = 8;

struct Entry {
    std::string name;
    at::Tensor tensor; ///< contiguous, on the CPU
    SafetensorsDtype dtype;
};

/// Largest elements first, then by name, so that every tensor starts at a multiple of its element size.
std::vector<Entry> inFileOrder(const std::map<std::string, at::Tensor>& tensors) {
    std::vector<Entry> ordered;
    for (const auto& [name, tensor] : tensors) {
        const auto dtype = safetensorsDtype(tensor.scalar_type());
        if (!dtype)
            throw EngineError(ErrorCode::Internal, "safetensors has no dtype for tensor " + name);
        ordered.push_back({.name = name, .tensor = tensor.to(at::kCPU).contiguous(), .dtype = *dtype});
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Entry& a, const Entry& b) { return a.dtype.bits > b.dtype.bits; });
    return ordered;
}

std::string headerOf(const std::vector<Entry>& ordered, const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::size_t offset = 0;
    for (const auto& entry : ordered) {
        const auto end = offset + entry.tensor.nbytes();
        header[entry.name] = {{"dtype", entry.dtype.name},
                              {"shape", entry.tensor.sizes().vec()},
                              {"data_offsets", {offset, end}}};
        offset = end;
    }
    auto text = header.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return text;
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata) {
    const auto ordered = inFileOrder(tensors);
    const auto header = headerOf(ordered, metadata);
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < 8; ++i)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(header.size()) >> (8 * i)));
    bytes.insert(bytes.end(), header.begin(), header.end());
    for (const auto& entry : ordered) {
        const auto* data = static_cast<const std::uint8_t*>(entry.tensor.data_ptr());
        bytes.insert(bytes.end(), data, data + entry.tensor.nbytes());
    }
    writeFileAtomically(path, bytes);
}

} // namespace nextgpt
