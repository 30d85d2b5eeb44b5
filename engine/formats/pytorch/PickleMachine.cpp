// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PickleMachine.h"

#include "engine/core/Limits.h"
#include "engine/formats/pytorch/PytorchErrors.h"

#include <limits>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxStacked = 1 << 20;
constexpr std::size_t kMaxMarks = 64; ///< containers inside containers
constexpr std::size_t kMaxMemoized = 32 * limits::kCheckpointTensors;
constexpr PickleId kNoValue = std::numeric_limits<PickleId>::max();

} // namespace

void PickleMachine::pushId(PickleId id) {
    if (m_stack.size() >= kMaxStacked)
        throwRefused("its pickle stacks more than " + std::to_string(kMaxStacked) + " values");
    m_stack.push_back(id);
}

PickleId PickleMachine::pop() {
    const PickleId id = top();
    m_stack.pop_back();
    return id;
}

PickleId PickleMachine::top() const {
    if (m_stack.size() <= floor())
        throwDamaged("its pickle takes a value that is not there");
    return m_stack.back();
}

std::string_view PickleMachine::popText() {
    const auto* const text = m_pickle.heap.as<PickleText>(pop());
    if (text == nullptr)
        throwDamaged("its pickle has another value in place of a name");
    return text->text;
}

void PickleMachine::mark() {
    if (m_marks.size() >= kMaxMarks)
        throwRefused("its pickle has more than " + std::to_string(kMaxMarks) +
                     " containers inside each other");
    m_marks.push_back(m_stack.size());
}

std::vector<PickleId> PickleMachine::popToMark() {
    if (m_marks.empty())
        throwDamaged("its pickle ends a container that was not begun");
    auto items = popSeveral(m_stack.size() - m_marks.back());
    m_marks.pop_back();
    return items;
}

std::vector<PickleId> PickleMachine::popSeveral(std::size_t count) {
    if (m_stack.size() - floor() < count)
        throwDamaged("its pickle takes values that are not there");
    m_pickle.heap.countItems(count);
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PickleId> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    return items;
}

void PickleMachine::memoize(std::uint32_t index) {
    if (index >= kMaxMemoized)
        throwRefused("its pickle remembers more than " + std::to_string(kMaxMemoized) + " values");
    if (index >= m_memo.size())
        m_memo.resize(index + std::size_t{1}, kNoValue);
    m_memo[index] = top();
}

void PickleMachine::pushMemo(std::uint32_t index) {
    if (index >= m_memo.size() || m_memo[index] == kNoValue)
        throwDamaged("its pickle recalls a value that it did not store");
    pushId(m_memo[index]);
}

void PickleMachine::appendToTop(const std::vector<PickleId>& items) {
    auto* const list = std::get_if<PickleSequence>(&m_pickle.heap[top()]);
    if (list == nullptr || list->kind != SequenceKind::List)
        throwDamaged("its pickle appends to a value that is no list");
    list->items.insert(list->items.end(), items.begin(), items.end());
}

void PickleMachine::setInTop(const std::vector<PickleId>& keysAndValues) {
    auto* const dict = std::get_if<PickleDict>(&m_pickle.heap[top()]);
    if (dict == nullptr || keysAndValues.size() % 2 != 0)
        throwDamaged("its pickle sets items of a value that is no dict");
    for (std::size_t i = 0; i < keysAndValues.size(); i += 2)
        dict->items.emplace_back(keysAndValues[i], keysAndValues[i + 1]);
}

void PickleMachine::finish() {
    m_pickle.root = pop();
    if (!m_stack.empty() || !m_marks.empty())
        throwDamaged("its pickle ends with values left over");
    m_pickle.bytes = m_input.position();
}

} // namespace nextgpt
