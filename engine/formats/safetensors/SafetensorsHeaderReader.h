// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/safetensors/SafetensorsHeader.h"

#include <nlohmann/json.hpp>

#include <set>

namespace nextgpt {

/// SAX handler for a safetensors header: an object of entries with three keys each. Rejects a malicious
/// header at its first violation, before it can exhaust memory, which is why the header is not read through
/// io/JsonFile.
class SafetensorsHeaderReader {
public:
    explicit SafetensorsHeaderReader(SafetensorsHeader& header)
        : m_header(header) {}

    // The interface of nlohmann::json::sax_parse. Returning true continues; every violation throws.
    bool null();
    bool boolean(bool);
    bool number_integer(std::int64_t);
    bool number_unsigned(std::uint64_t value);
    bool number_float(double, const std::string&);
    bool string(std::string& value);
    bool binary(nlohmann::json::binary_t&);
    bool start_object(std::size_t);
    bool key(std::string& name);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error);

private:
    enum class Place { Outside, Tensors, Entry, Metadata, Shape, Offsets, Done };

    void addTensor(const std::string& name);
    void finishEntry();
    [[noreturn]] void refuse(const std::string& reason) const;
    std::string where() const;

    SafetensorsHeader& m_header;
    Place m_place = Place::Outside;
    std::string m_tensor;
    std::string m_field;
    bool m_metadataSeen = false;
    SafetensorsEntry m_entry;
    std::set<std::string> m_fieldsSeen;
    std::vector<std::int64_t> m_offsets;
};

} // namespace nextgpt
