// SPDX-License-Identifier: Apache-2.0
#include "engine/text/RegexSplitter.h"

#include "engine/core/Error.h"
#include "engine/io/QuotedText.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <new>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxPatternBytes = 4096;
constexpr std::uint32_t kMaxSteps = 10'000'000; ///< of one match; a run of 60,000 spaces takes 120,000
constexpr std::uint32_t kMaxHeapKibibytes = 64 << 10;

template<auto Free>
struct Deleter {
    template<typename Handle>
    void operator()(Handle* handle) const {
        Free(handle);
    }
};

std::string messageOf(int code) {
    std::array<PCRE2_UCHAR, 256> buffer{};
    pcre2_get_error_message(code, buffer.data(), buffer.size());
    return reinterpret_cast<const char*>(buffer.data());
}

PCRE2_SPTR unitsOf(std::string_view text) {
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

} // namespace

class RegexSplitter::Expression {
public:
    explicit Expression(const std::string& pattern)
        : m_pattern(pattern) {
        if (pattern.size() > kMaxPatternBytes)
            throw EngineError(ErrorCode::BundleInvalid, "a regular expression of the tokenizer is too long");
        int code = 0;
        std::size_t place = 0;
        m_code.reset(pcre2_compile(unitsOf(pattern), pattern.size(),
                                   PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &code, &place, nullptr));
        if (m_code == nullptr)
            refuse(messageOf(code));
        m_limits.reset(pcre2_match_context_create(nullptr));
        if (m_limits == nullptr)
            throw std::bad_alloc();
        pcre2_set_match_limit(m_limits.get(), kMaxSteps);
        pcre2_set_heap_limit(m_limits.get(), kMaxHeapKibibytes);
    }

    /// The first match at or behind `from`; {size, size} if there is none.
    std::pair<std::size_t, std::size_t> find(std::string_view text, std::size_t from,
                                             pcre2_match_data& match) const {
        // Checking the text again for each match would take quadratic time.
        const int count = pcre2_match(m_code.get(), unitsOf(text), text.size(), from,
                                      PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, &match, m_limits.get());
        if (count == PCRE2_ERROR_NOMATCH)
            return {text.size(), text.size()};
        if (count < 0)
            refuse(messageOf(count));
        const std::size_t* range = pcre2_get_ovector_pointer(&match);
        return {range[0], range[1]};
    }

private:
    [[noreturn]] void refuse(const std::string& reason) const {
        throw EngineError(ErrorCode::BundleInvalid,
                          "the regular expression " + quotedText(m_pattern) + " of the tokenizer: " + reason);
    }

    std::string m_pattern;
    std::unique_ptr<pcre2_code, Deleter<pcre2_code_free>> m_code;
    std::unique_ptr<pcre2_match_context, Deleter<pcre2_match_context_free>> m_limits;
};

RegexSplitter::RegexSplitter(const std::string& pattern)
    : m_expression(std::make_unique<Expression>(pattern)) {}

RegexSplitter::~RegexSplitter() = default;
RegexSplitter::RegexSplitter(RegexSplitter&&) noexcept = default;
RegexSplitter& RegexSplitter::operator=(RegexSplitter&&) noexcept = default;

std::vector<std::string_view> RegexSplitter::split(std::string_view text) const {
    const std::unique_ptr<pcre2_match_data, Deleter<pcre2_match_data_free>> match(
        pcre2_match_data_create(1, nullptr));
    if (match == nullptr)
        throw std::bad_alloc();
    std::vector<std::string_view> pieces;
    const auto add = [&](std::size_t from, std::size_t to) {
        if (to > from)
            pieces.push_back(text.substr(from, to - from));
    };
    for (std::size_t done = 0; done < text.size();) {
        const auto [first, end] = m_expression->find(text, done, *match);
        add(done, first);
        add(first, end);
        done = std::max(end, first);
    }
    return pieces;
}

} // namespace nextgpt
