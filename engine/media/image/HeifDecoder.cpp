// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/media/container/FieldNumber.h"
#include "engine/media/image/ColorProfile.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/StillDecoder.h"
#include "engine/media/image/ToneMap.h"
#include "engine/media/image/structure/ImageBytes.h"

#include <libheif/heif.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

namespace nextgpt {

namespace {

struct HeifDeleter {
    void operator()(heif_context* context) const { heif_context_free(context); }
    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image* image) const { heif_image_release(image); }
    void operator()(heif_color_profile_nclx* profile) const { heif_nclx_color_profile_free(profile); }
};
template<class Object>
using Owned = std::unique_ptr<Object, HeifDeleter>;

void require(const heif_error& error) {
    if (error.code == heif_error_Ok)
        return;
    const bool isUnsupported = error.code == heif_error_Unsupported_filetype ||
                               error.code == heif_error_Unsupported_feature ||
                               error.code == heif_error_Decoder_plugin_error;
    throw EngineError(isUnsupported ? ErrorCode::MediaUnsupported : ErrorCode::MediaDamaged,
                      std::string("HEIF: ") + error.message,
                      {.format = isUnsupported ? "HEIF" : std::string()});
}

/// How the values of the image encode light.
ColorEncoding encodingOf(const heif_image_handle& handle) {
    heif_color_profile_nclx* profile = nullptr;
    if (heif_image_handle_get_nclx_color_profile(&handle, &profile).code != heif_error_Ok)
        return {};
    const Owned<heif_color_profile_nclx> owned(profile);
    ColorEncoding encoding;
    const auto transfer = numberIn(profile->transfer_characteristics);
    if (transfer == heif_transfer_characteristic_ITU_R_BT_2100_0_PQ)
        encoding.transfer = ColorTransfer::Pq;
    if (transfer == heif_transfer_characteristic_ITU_R_BT_2100_0_HLG)
        encoding.transfer = ColorTransfer::Hlg;
    encoding.isWideGamut =
        numberIn(profile->color_primaries) == heif_color_primaries_ITU_R_BT_2020_2_and_2100_0;
    return encoding;
}

ColorProfile profileOf(const heif_image_handle& handle) {
    ColorProfile profile(heif_image_handle_get_raw_color_profile_size(&handle));
    if (profile.empty() ||
        heif_image_handle_get_raw_color_profile(&handle, profile.data()).code != heif_error_Ok)
        return {};
    return profile;
}

using ExifBlocks = std::vector<std::vector<std::uint8_t>>;

/// A block of EXIF data begins with the distance from its fifth byte to the TIFF structure.
void addExif(const heif_image_handle& handle, ExifBlocks& found) {
    constexpr std::size_t kDistanceBytes = 4;
    const int count = heif_image_handle_get_number_of_metadata_blocks(&handle, "Exif");
    std::vector<heif_item_id> ids(static_cast<std::size_t>(std::max(count, 0)));
    heif_image_handle_get_list_of_metadata_block_IDs(&handle, "Exif", ids.data(), count);
    for (const heif_item_id id : ids) {
        std::vector<std::uint8_t> block(heif_image_handle_get_metadata_size(&handle, id));
        if (block.empty() || heif_image_handle_get_metadata(&handle, id, block.data()).code != heif_error_Ok)
            continue;
        const ImageBytes bytes(block);
        const auto tiff = static_cast<std::size_t>(bytes.big(0, kDistanceBytes)) + kDistanceBytes;
        if (tiff < block.size())
            found.emplace_back(block.begin() + static_cast<std::ptrdiff_t>(tiff), block.end());
    }
}

/// The rows of a decoded image and the bytes from one to the next.
struct Rows {
    const std::uint8_t* first = nullptr;
    int stride = 0;

    const std::uint8_t* operator[](int y) const { return first + static_cast<std::ptrdiff_t>(y) * stride; }
};

Rows rowsOf(const heif_image& image) {
    Rows rows;
    rows.first = heif_image_get_plane_readonly(&image, heif_channel_interleaved, &rows.stride);
    if (rows.first == nullptr)
        throw EngineError(ErrorCode::MediaDamaged, "HEIF: the image has no pixels");
    return rows;
}

void toneMap(const heif_image& image, const ColorEncoding& encoding, DecodedPixels& pixels) {
    const Rows rows = rowsOf(image);
    const int bits = heif_image_get_bits_per_pixel_range(&image, heif_channel_interleaved);
    if (bits < 8 || bits > 16)
        throw EngineError(ErrorCode::MediaUnsupported, "HEIF: " + std::to_string(bits) + " bits per value");
    const ToneMap map(encoding);
    std::vector<std::uint16_t> row(static_cast<std::size_t>(pixels.width) * 3);
    for (int y = 0; y < pixels.height; ++y) {
        std::memcpy(row.data(), rows[y], row.size() * sizeof(std::uint16_t));
        for (std::uint16_t& value : row)
            value = static_cast<std::uint16_t>(value << (16 - bits));
        map.convert(row, pixels.bytes.data() + row.size() * static_cast<std::size_t>(y));
    }
}

} // namespace

ExifBlocks heifExif(const std::vector<std::uint8_t>& file) {
    const Owned<heif_context> context(heif_context_alloc());
    require(heif_context_read_from_memory_without_copy(context.get(), file.data(), file.size(), nullptr));
    const int count = heif_context_get_number_of_top_level_images(context.get());
    std::vector<heif_item_id> ids(static_cast<std::size_t>(std::max(count, 0)));
    heif_context_get_list_of_top_level_image_IDs(context.get(), ids.data(), count);
    ExifBlocks found;
    for (const heif_item_id id : ids) {
        heif_image_handle* handle = nullptr;
        require(heif_context_get_image_handle(context.get(), id, &handle));
        const Owned<heif_image_handle> owned(handle);
        addExif(*handle, found);
    }
    return found;
}

DecodedPixels decodeHeif(const std::vector<std::uint8_t>& file) {
    const Owned<heif_context> context(heif_context_alloc());
    heif_context_set_maximum_image_size_limit(context.get(), static_cast<int>(limits::kImageSide));
    heif_context_set_max_decoding_threads(context.get(), 0);
    require(heif_context_read_from_memory_without_copy(context.get(), file.data(), file.size(), nullptr));
    heif_image_handle* primary = nullptr;
    require(heif_context_get_primary_image_handle(context.get(), &primary));
    const Owned<heif_image_handle> handle(primary);
    requireImageSize(heif_image_handle_get_width(primary), heif_image_handle_get_height(primary));
    const ColorEncoding encoding = encodingOf(*primary);
    const bool hasAlpha = !encoding.needsMapping() && heif_image_handle_has_alpha_channel(primary) != 0;
    heif_image* decoded = nullptr;
    require(heif_decode_image(primary, &decoded, heif_colorspace_RGB,
                              encoding.needsMapping() ? heif_chroma_interleaved_RRGGBB_LE
                              : hasAlpha              ? heif_chroma_interleaved_RGBA
                                                      : heif_chroma_interleaved_RGB,
                              nullptr));
    const Owned<heif_image> image(decoded);
    DecodedPixels pixels{.width = heif_image_get_width(decoded, heif_channel_interleaved),
                         .height = heif_image_get_height(decoded, heif_channel_interleaved),
                         .channels = hasAlpha ? 4 : 3};
    requireImageSize(pixels.width, pixels.height);
    const std::size_t stride =
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
    pixels.bytes.resize(stride * static_cast<std::size_t>(pixels.height));
    if (encoding.needsMapping()) {
        toneMap(*decoded, encoding, pixels);
        return pixels;
    }
    const Rows rows = rowsOf(*decoded);
    for (int y = 0; y < pixels.height; ++y)
        std::memcpy(pixels.bytes.data() + stride * static_cast<std::size_t>(y), rows[y], stride);
    convertToSrgb(pixels, profileOf(*primary));
    return pixels;
}

} // namespace nextgpt
