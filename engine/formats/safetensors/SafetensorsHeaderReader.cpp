// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsHeaderReader.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/safetensors/SafetensorsDtype.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <limits>

namespace nextgpt {

bool SafetensorsHeaderReader::null() {
    refuse("unexpected null in" + where());
}

bool SafetensorsHeaderReader::boolean(bool) {
    refuse("unexpected true or false in" + where());
}

bool SafetensorsHeaderReader::number_integer(std::int64_t) {
    refuse("negative number in" + where());
}

bool SafetensorsHeaderReader::number_float(double, const std::string&) {
    refuse("non-integer number in" + where());
}

bool SafetensorsHeaderReader::binary(nlohmann::json::binary_t&) {
    refuse("binary value in" + where());
}

bool SafetensorsHeaderReader::number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        refuse("number too large in" + where());
    const auto number = static_cast<std::int64_t>(value);
    if (m_place == Place::Shape) {
        if (static_cast<std::int64_t>(m_entry.shape.size()) >= limits::kTensorRank)
            refuse("more than " + std::to_string(limits::kTensorRank) + " axes in" + where());
        m_entry.shape.push_back(number);
    } else if (m_place == Place::Offsets) {
        if (m_offsets.size() >= 2)
            refuse("more than two data_offsets in" + where());
        m_offsets.push_back(number);
    } else {
        refuse("unexpected number in" + where());
    }
    return true;
}

bool SafetensorsHeaderReader::string(std::string& value) {
    if (m_place == Place::Metadata) {
        if (!m_header.metadata.emplace(m_field, value).second)
            refuse("duplicate key in __metadata__: " + quotedText(m_field));
    } else if (m_place == Place::Entry && m_field == "dtype") {
        m_entry.dtypeName = value;
    } else {
        refuse("unexpected string in" + where());
    }
    return true;
}

bool SafetensorsHeaderReader::start_object(std::size_t) {
    if (m_place == Place::Outside) {
        m_place = Place::Tensors;
    } else if (m_place == Place::Tensors) {
        m_place = m_tensor == "__metadata__" ? Place::Metadata : Place::Entry;
        m_entry = {};
        m_offsets.clear();
        m_fieldsSeen.clear();
    } else {
        refuse("unexpected object in" + where());
    }
    return true;
}

bool SafetensorsHeaderReader::key(std::string& name) {
    if (m_place == Place::Tensors) {
        addTensor(name);
        return true;
    }
    if (m_place == Place::Entry) {
        if (name != "dtype" && name != "shape" && name != "data_offsets")
            refuse("unknown key " + quotedText(name) + " in" + where());
        if (!m_fieldsSeen.insert(name).second)
            refuse("duplicate key \"" + name + "\" in" + where());
    }
    m_field = name;
    return true;
}

bool SafetensorsHeaderReader::end_object() {
    if (m_place == Place::Entry)
        finishEntry();
    m_place = m_place == Place::Tensors ? Place::Done : Place::Tensors;
    return true;
}

bool SafetensorsHeaderReader::start_array(std::size_t) {
    if (m_place == Place::Entry && m_field == "shape")
        m_place = Place::Shape;
    else if (m_place == Place::Entry && m_field == "data_offsets")
        m_place = Place::Offsets;
    else
        refuse("unexpected array in" + where());
    return true;
}

bool SafetensorsHeaderReader::end_array() {
    m_place = Place::Entry;
    return true;
}

bool SafetensorsHeaderReader::parse_error(std::size_t position, const std::string&,
                                          const nlohmann::json::exception&) {
    refuse("not valid UTF-8 JSON at byte " + std::to_string(position));
}

void SafetensorsHeaderReader::addTensor(const std::string& name) {
    if (static_cast<std::int64_t>(name.size()) > limits::kTensorNameBytes)
        refuse("a tensor's name is longer than " + std::to_string(limits::kTensorNameBytes) + " bytes");
    const bool metadata = name == "__metadata__";
    if (metadata ? m_metadataSeen : m_header.tensors.contains(name))
        refuse("duplicate tensor " + quotedText(name));
    m_metadataSeen = m_metadataSeen || metadata;
    m_tensor = name;
}

void SafetensorsHeaderReader::finishEntry() {
    if (m_fieldsSeen.size() != 3)
        refuse("dtype, shape or data_offsets missing in" + where());
    if (m_offsets.size() != 2)
        refuse("expected two data_offsets in" + where());
    const auto dtype = safetensorsDtype(m_entry.dtypeName);
    if (!dtype)
        refuse("unknown dtype " + quotedText(m_entry.dtypeName) + " in" + where());
    m_entry.format = dtype->format;
    m_entry.begin = m_offsets[0];
    m_entry.end = m_offsets[1];
    std::int64_t bits = dtype->bits;
    std::int64_t extent = dtype->bits; // as if no axis were empty: libtorch multiplies the other sizes too
    for (const auto size : m_entry.shape)
        if (__builtin_mul_overflow(bits, size, &bits) ||
            __builtin_mul_overflow(extent, std::max<std::int64_t>(size, 1), &extent))
            refuse("size of more than 64 bits in" + where());
    if (bits % 8 != 0)
        refuse("not a whole number of bytes in" + where());
    if (m_entry.begin > m_entry.end || m_entry.end - m_entry.begin != bits / 8)
        refuse("data_offsets do not span the " + std::to_string(bits / 8) + " bytes of" + where());
    if (static_cast<std::int64_t>(m_header.tensors.size()) >= limits::kCheckpointTensors)
        refuse("more than " + std::to_string(limits::kCheckpointTensors) + " tensors");
    m_header.tensors.emplace(m_tensor, m_entry);
}

std::string SafetensorsHeaderReader::where() const {
    return m_place == Place::Outside || m_place == Place::Tensors ? " the header"
                                                                  : " tensor " + quotedText(m_tensor);
}

void SafetensorsHeaderReader::refuse(const std::string& reason) const {
    throw EngineError(ErrorCode::WeightsInvalid, "safetensors header: " + reason);
}

} // namespace nextgpt
