// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/BlockFormats.h"

#include "engine/core/Error.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>

#include <c10/util/Half.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

/// A block's bytes as numbers of various widths.
class BlockBytes {
public:
    explicit BlockBytes(const std::byte* first)
        : m_first(first) {}

    int unsignedAt(std::int64_t at) const { return std::to_integer<int>(m_first[at]); }
    int signedAt(std::int64_t at) const { return static_cast<std::int8_t>(m_first[at]); }
    float halfAt(std::int64_t at) const {
        const int bits = unsignedAt(at) | unsignedAt(at + 1) << 8;
        return {c10::Half(static_cast<std::uint16_t>(bits), c10::Half::from_bits())};
    }

private:
    const std::byte* m_first;
};

/// 32 elements: a scale and 8 bits each.
void decodeQ8Zero(BlockBytes block, float* out) {
    const float scale = block.halfAt(0);
    for (int i = 0; i < 32; ++i)
        out[i] = scale * static_cast<float>(block.signedAt(2 + i));
}

/// 32 elements: a scale and 4 bits each. Byte i has the elements i and i + 16.
void decodeQ4Zero(BlockBytes block, float* out) {
    const float scale = block.halfAt(0);
    for (int i = 0; i < 16; ++i) {
        const int both = block.unsignedAt(2 + i);
        out[i] = scale * static_cast<float>((both & 15) - 8);
        out[i + 16] = scale * static_cast<float>((both >> 4) - 8);
    }
}

/// 32 elements: a scale, the fifth bit of each, and 4 bits each as above.
void decodeQ5Zero(BlockBytes block, float* out) {
    const float scale = block.halfAt(0);
    const auto high = [&](int i) { return (block.unsignedAt(2 + i / 8) >> (i % 8) & 1) << 4; };
    for (int i = 0; i < 16; ++i) {
        const int both = block.unsignedAt(6 + i);
        out[i] = scale * static_cast<float>(((both & 15) | high(i)) - 16);
        out[i + 16] = scale * static_cast<float>((both >> 4 | high(i + 16)) - 16);
    }
}

/// The scales and minima of a K block's eight groups of 32 elements: 6 bits each, packed in 12 bytes.
struct GroupScales {
    std::array<float, 8> scale{};
    std::array<float, 8> minimum{};
};

GroupScales groupScales(BlockBytes block) {
    constexpr int kPacked = 4; // after the block's two own scales
    const float scale = block.halfAt(0);
    const float minimum = block.halfAt(2);
    GroupScales groups;
    for (int i = 0; i < 4; ++i) {
        const int a = block.unsignedAt(kPacked + i);
        const int b = block.unsignedAt(kPacked + 4 + i);
        const int c = block.unsignedAt(kPacked + 8 + i);
        const auto group = static_cast<std::size_t>(i);
        groups.scale[group] = scale * static_cast<float>(a & 63);
        groups.minimum[group] = minimum * static_cast<float>(b & 63);
        groups.scale[group + 4] = scale * static_cast<float>((c & 15) | (a >> 6) << 4);
        groups.minimum[group + 4] = minimum * static_cast<float>(c >> 4 | (b >> 6) << 4);
    }
    return groups;
}

/// 256 elements of 4 bits, and a fifth bit where `highAt` is not 0. Each 32 bytes have two groups: the low
/// halves of the bytes are the first one.
void decodeK(BlockBytes block, float* out, int lowAt, int highAt) {
    const GroupScales groups = groupScales(block);
    for (int group = 0; group < 8; ++group) {
        const float scale = groups.scale[static_cast<std::size_t>(group)];
        const float minimum = groups.minimum[static_cast<std::size_t>(group)];
        for (int i = 0; i < 32; ++i) {
            const int both = block.unsignedAt(lowAt + group / 2 * 32 + i);
            int value = group % 2 == 0 ? both & 15 : both >> 4;
            if (highAt != 0)
                value |= (block.unsignedAt(highAt + i) >> group & 1) << 4;
            out[group * 32 + i] = scale * static_cast<float>(value) - minimum;
        }
    }
}

void decodeQ4K(BlockBytes block, float* out) {
    decodeK(block, out, 16, 0);
}

void decodeQ5K(BlockBytes block, float* out) {
    decodeK(block, out, 48, 16);
}

/// 256 elements in two halves of 128: low 4 bits in 64 bytes, high 2 bits in 32 bytes, 8-bit scales of 16
/// elements. Of a half's four quarters, two share the bytes of the low bits and all four those of the high
/// bits.
void decodeQ6K(BlockBytes block, float* out) {
    constexpr int kHigh = 128;
    constexpr int kScales = 192;
    const float scale = block.halfAt(208);
    for (int i = 0; i < 256; ++i) {
        const int half = i / 128;
        const int quarter = i % 128 / 32;
        const int column = i % 32;
        const int low = block.unsignedAt(half * 64 + quarter % 2 * 32 + column) >> (quarter / 2 * 4) & 15;
        const int high = block.unsignedAt(kHigh + half * 32 + column) >> (quarter * 2) & 3;
        const float own = scale * static_cast<float>(block.signedAt(kScales + i / 16));
        out[i] = own * static_cast<float>((low | high << 4) - 32);
    }
}

struct BlockFormat {
    TensorFormat format;
    BlockLayout layout;
    void (*decode)(BlockBytes, float*);
};

/// Sizes and layouts: ggml-quants of llama.cpp.
constexpr std::array<BlockFormat, 6> kBlockFormats{{
    {.format = TensorFormat::Q8Zero, .layout = {.elements = 32, .bytes = 34}, .decode = decodeQ8Zero},
    {.format = TensorFormat::Q4Zero, .layout = {.elements = 32, .bytes = 18}, .decode = decodeQ4Zero},
    {.format = TensorFormat::Q5Zero, .layout = {.elements = 32, .bytes = 22}, .decode = decodeQ5Zero},
    {.format = TensorFormat::Q4K, .layout = {.elements = 256, .bytes = 144}, .decode = decodeQ4K},
    {.format = TensorFormat::Q5K, .layout = {.elements = 256, .bytes = 176}, .decode = decodeQ5K},
    {.format = TensorFormat::Q6K, .layout = {.elements = 256, .bytes = 210}, .decode = decodeQ6K},
}};

const BlockFormat* find(TensorFormat format) {
    const auto* const found = std::ranges::find(kBlockFormats, format, &BlockFormat::format);
    return found == kBlockFormats.end() ? nullptr : found;
}

} // namespace

std::optional<BlockLayout> blockLayout(TensorFormat format) {
    const BlockFormat* const found = find(format);
    return found == nullptr ? std::nullopt : std::optional(found->layout);
}

at::Tensor decodeBlocks(const StoredTensor& stored) {
    const BlockFormat* const format = find(stored.format);
    at::Tensor result = at::empty(stored.shape, at::kFloat);
    const auto& layout = format->layout;
    if (stored.bytes->size() != static_cast<std::size_t>(result.numel() / layout.elements * layout.bytes))
        throw EngineError(ErrorCode::Internal, "a quantised tensor without whole blocks");
    auto* const out = result.mutable_data_ptr<float>();
    constexpr std::int64_t kBlocksAtOnce = 1'024;
    at::parallel_for(0, result.numel() / layout.elements, kBlocksAtOnce,
                     [&](std::int64_t begin, std::int64_t end) {
                         for (std::int64_t i = begin; i < end; ++i)
                             format->decode(BlockBytes(stored.bytes->data() + i * layout.bytes),
                                            out + i * layout.elements);
                     });
    return result;
}

} // namespace nextgpt
