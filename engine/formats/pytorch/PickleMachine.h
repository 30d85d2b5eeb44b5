// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/ByteReader.h"
#include "engine/formats/pytorch/PickleValue.h"

namespace nextgpt {

/// The state while a pickle is read: its stack, marks and memo, all of limited size. Every function throws
/// what throwDamaged() throws if the pickle asks for what is not there.
class PickleMachine {
public:
    explicit PickleMachine(std::string_view bytes)
        : m_input(bytes) {}

    ByteReader& input() { return m_input; }
    Pickle& pickle() { return m_pickle; }

    void push(PickleValue value) { pushId(m_pickle.heap.add(std::move(value))); }
    void pushId(PickleId id);
    PickleId pop();
    PickleId top() const;

    /// The text that is on top of the stack, which is popped.
    std::string_view popText();

    void mark();
    /// The values above the last mark, which is removed with them.
    std::vector<PickleId> popToMark();
    /// The last `count` values, popped.
    std::vector<PickleId> popSeveral(std::size_t count);

    /// Stores the top of the stack under a number, and under the next free one.
    void memoize(std::uint32_t index);
    void memoize() { memoize(static_cast<std::uint32_t>(m_memo.size())); }
    void pushMemo(std::uint32_t index);

    /// Appends to the list, or sets the keys of the dict, on top of the stack. Keys and values alternate.
    void appendToTop(const std::vector<PickleId>& items);
    void setInTop(const std::vector<PickleId>& keysAndValues);

    /// Sets the pickle's root to the only value on the stack.
    void finish();

private:
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }

    ByteReader m_input;
    Pickle m_pickle;
    std::vector<PickleId> m_stack;
    std::vector<std::size_t> m_marks; ///< heights of the stack
    std::vector<PickleId> m_memo;     ///< by number; kNoValue where none is stored
};

} // namespace nextgpt
