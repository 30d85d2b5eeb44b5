// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/media/image/HighRangeFixture.h"

#include <libheif/heif.h>

#include <cstddef>
#include <cstring>
#include <string>

namespace nextgpt::test {

/// What heifOf() makes.
struct HeifFormat {
    heif_compression_format compression = heif_compression_AV1; ///< HEVC: HEIC, AV1: AVIF
    heif_orientation orientation = heif_orientation_normal;     ///< how a viewer has to turn the pixels
    std::string exif{};                                         ///< empty: none
    ColorTransfer transfer = ColorTransfer::Standard;           ///< others: 10 bits of BT.2020
};

inline heif_error appendHeif(heif_context*, const void* data, std::size_t size, void* text) {
    static_cast<std::string*>(text)->append(static_cast<const char*>(data), size);
    return heif_error{heif_error_Ok, heif_suberror_Unspecified, "ok"};
}

/// The pixels as libheif takes them. The caller releases the image.
inline heif_image* heifImageOf(const Image& image, ColorTransfer transfer) {
    constexpr int kBits = 10;
    const bool isHigh = transfer != ColorTransfer::Standard;
    heif_image* made = nullptr;
    heif_image_create(image.width, image.height, heif_colorspace_RGB,
                      isHigh ? heif_chroma_interleaved_RRGGBB_LE : heif_chroma_interleaved_RGB, &made);
    heif_image_add_plane(made, heif_channel_interleaved, image.width, image.height, isHigh ? kBits : 8);
    int stride = 0;
    std::uint8_t* rows = heif_image_get_plane(made, heif_channel_interleaved, &stride);
    std::vector<std::uint16_t> values;
    if (isHigh) {
        values = highRangeValues(image, transfer);
        for (std::uint16_t& value : values)
            value = static_cast<std::uint16_t>(value >> (16 - kBits));
    }
    const void* source = isHigh ? static_cast<const void*>(values.data()) : image.pixels.data();
    const std::size_t row = static_cast<std::size_t>(image.width) * (isHigh ? 6 : 3);
    for (int y = 0; y < image.height; ++y)
        std::memcpy(rows + static_cast<std::ptrdiff_t>(y) * stride,
                    static_cast<const std::uint8_t*>(source) + row * static_cast<std::size_t>(y), row);
    if (isHigh) {
        heif_color_profile_nclx* profile = heif_nclx_color_profile_alloc();
        profile->color_primaries = heif_color_primaries_ITU_R_BT_2020_2_and_2100_0;
        profile->transfer_characteristics = transfer == ColorTransfer::Pq
                                                ? heif_transfer_characteristic_ITU_R_BT_2100_0_PQ
                                                : heif_transfer_characteristic_ITU_R_BT_2100_0_HLG;
        profile->matrix_coefficients = heif_matrix_coefficients_ITU_R_BT_2020_2_non_constant_luminance;
        profile->full_range_flag = 1;
        heif_image_set_nclx_color_profile(made, profile);
        heif_nclx_color_profile_free(profile);
    }
    return made;
}

/// The image as a HEIC or AVIF file; empty if libheif has no such encoder.
inline std::string heifOf(const Image& image, const HeifFormat& format) {
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    std::string file;
    if (heif_context_get_encoder_for_format(context, format.compression, &encoder).code == heif_error_Ok) {
        heif_encoder_set_lossy_quality(encoder, 90);
        // libheif 1.15 ends the program for 10 bits of another subsampling in AVIF.
        heif_encoder_set_parameter_string(encoder, "chroma",
                                          format.transfer == ColorTransfer::Standard ? "420" : "422");
        heif_image* pixels = heifImageOf(image, format.transfer);
        heif_encoding_options* options = heif_encoding_options_alloc();
        options->image_orientation = format.orientation;
        // Otherwise a HEIC states its colours only inside the coded pixels, where libheif does not look.
        options->macOS_compatibility_workaround_no_nclx_profile = 0;
        heif_image_handle* handle = nullptr;
        if (heif_context_encode_image(context, pixels, encoder, options, &handle).code == heif_error_Ok) {
            if (!format.exif.empty())
                heif_context_add_exif_metadata(context, handle, format.exif.data(),
                                               static_cast<int>(format.exif.size()));
            heif_writer writer{1, appendHeif};
            heif_context_write(context, &writer, &file);
            heif_image_handle_release(handle);
        }
        heif_encoding_options_free(options);
        heif_image_release(pixels);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    return file;
}

} // namespace nextgpt::test
