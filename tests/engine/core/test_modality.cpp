// SPDX-License-Identifier: Apache-2.0
#include "engine/request/MediaOption.h"

#include <QtTest>

#include <set>
#include <stdexcept>
#include <string>

using namespace nextgpt;

namespace {

/// The rows of kMedia are complete, and their order is that of the enumeration.
constexpr bool rowsAreComplete() {
    for (std::size_t i = 0; i < kMedia.size(); ++i) {
        const MediumNames& medium = kMedia[i];
        if (medium.modality != static_cast<Modality>(i + 1) || medium.name.empty() ||
            medium.signalToken.empty() || medium.outputProjection.empty())
            return false;
        if (mediaIndex(medium.modality) != i || kMediaModalities[i] != medium.modality)
            return false;
    }
    return true;
}

/// Whether the enumeration names this value. GCC and Clang spell a value without a name as a cast.
template<auto value>
constexpr bool isEnumerator() {
    const std::string_view function = __PRETTY_FUNCTION__;
    return function.find("value = (") == std::string_view::npos;
}

/// Every row of kMediaOptions is at the place of its option, and every medium has its own defaults in range.
constexpr bool optionsAreComplete() {
    for (std::size_t i = 0; i < kMediaOptions.size(); ++i)
        if (kMediaOptions[i].option != static_cast<MediaOption>(i))
            return false;
    for (const Modality modality : kMediaModalities)
        for (const MediaOption option : kOptionsOf[modality]) {
            const auto isValid = [&](const auto& field) {
                return field.range.contains(kReferenceDefaults[modality].*field.preset);
            };
            if (!std::visit(isValid, descriptionOf(option).field))
                return false;
        }
    return true;
}

static_assert(rowsAreComplete());
static_assert(optionsAreComplete());
static_assert(!isEnumerator<static_cast<MediaOption>(kMediaOptions.size())>(), "a MediaOption has no row");
static_assert(PerModality<int>::size() == kMedia.size());
static_assert(mediaIndex(Modality::Text) == kMedia.size());
static_assert(isEnumerator<kMedia.back().modality>());
static_assert(!isEnumerator<static_cast<Modality>(kMedia.size() + 1)>(),
              "an enumerator has no row in kMedia");

} // namespace

class TestModality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreUniqueAndInvertible();
    void valuesBelongToTheirModality();
    void textHasNoValue();
};

void TestModality::namesAreUniqueAndInvertible() {
    std::set<std::string_view> names{name(Modality::Text)};
    std::set<std::string_view> tokens;
    std::set<std::string_view> projections;
    for (const MediumNames& medium : kMedia) {
        QVERIFY(names.insert(name(medium.modality)).second);
        QVERIFY(tokens.insert(medium.signalToken).second);
        QVERIFY(projections.insert(medium.outputProjection).second);
        QVERIFY(modalityFromName(medium.name) == medium.modality);
    }
    QVERIFY(modalityFromName("text") == Modality::Text);
    QVERIFY(!modalityFromName("film"));
    QVERIFY(!modalityFromName(""));
}

void TestModality::valuesBelongToTheirModality() {
    PerModality<int> values;
    for (const Modality modality : kMediaModalities)
        values[modality] = 10 + static_cast<int>(modality);
    int index = 0;
    for (const int value : values)
        QCOMPARE(value, 10 + static_cast<int>(kMediaModalities[static_cast<std::size_t>(index++)]));
    QCOMPARE(index, static_cast<int>(kMedia.size()));
    PerModality<int> same = values;
    QVERIFY(same == values);
    same[kMediaModalities.back()] = 0;
    QVERIFY(same != values);
    same.fill(7);
    for (const Modality modality : kMediaModalities)
        QCOMPARE(same[modality], 7);
}

void TestModality::textHasNoValue() {
    PerModality<int> values;
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, values[Modality::Text] = 1);
}

QTEST_GUILESS_MAIN(TestModality)
#include "test_modality.moc"
