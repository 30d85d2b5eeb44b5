// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <utility>

namespace nextgpt {

/// A map of bounded size in bytes that drops the least recently used values. A value larger than the capacity
/// is not kept.
template<typename Key, typename Value>
class LruCache {
public:
    explicit LruCache(std::int64_t capacityBytes)
        : m_capacity(capacityBytes) {}
    LruCache(LruCache&&) = default; // moving a list keeps iterators valid, copying does not
    LruCache& operator=(LruCache&&) = default;

    /// The value, now the most recently used, or null.
    const Value* find(const Key& key) {
        const auto found = m_index.find(key);
        if (found == m_index.end())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return &found->second->value;
    }

    void insert(const Key& key, Value value, std::int64_t bytes) {
        erase(key);
        if (bytes > m_capacity)
            return;
        while (m_bytes + bytes > m_capacity)
            erase(Key(m_entries.back().key));
        m_entries.push_front({.key = key, .value = std::move(value), .bytes = bytes});
        m_index[key] = m_entries.begin();
        m_bytes += bytes;
    }

    std::int64_t bytes() const { return m_bytes; }
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        Key key;
        Value value;
        std::int64_t bytes = 0;
    };

    void erase(const Key& key) {
        const auto found = m_index.find(key);
        if (found == m_index.end())
            return;
        m_bytes -= found->second->bytes;
        m_entries.erase(found->second);
        m_index.erase(found);
    }

    std::int64_t m_capacity;
    std::int64_t m_bytes = 0;
    std::list<Entry> m_entries; ///< most recently used first
    std::map<Key, typename std::list<Entry>::iterator> m_index;
};

} // namespace nextgpt
