// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/perceive/LruCache.h"

#include <QtTest>

#include <string>

using namespace nextgpt;

class TestLruCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leastRecentlyUsedValueIsDropped();
    void replacedValueIsNotCounted();
    void valueLargerThanTheCapacityIsNotKept();
};

void TestLruCache::leastRecentlyUsedValueIsDropped() {
    LruCache<int, std::string> cache(100);
    cache.insert(1, "one", 40);
    cache.insert(2, "two", 40);
    QVERIFY(cache.find(1) != nullptr);
    cache.insert(3, "three", 40); // 2 is now the least recently used
    QVERIFY(cache.find(2) == nullptr);
    QCOMPARE(*cache.find(1), std::string("one"));
    QCOMPARE(*cache.find(3), std::string("three"));
    QCOMPARE(cache.bytes(), std::int64_t(80));
    cache.insert(4, "four", 100);
    QCOMPARE(cache.size(), std::size_t(1));
    QCOMPARE(cache.bytes(), std::int64_t(100));
}

void TestLruCache::replacedValueIsNotCounted() {
    LruCache<int, std::string> cache(100);
    cache.insert(1, "one", 40);
    cache.insert(1, "ONE", 60);
    QCOMPARE(*cache.find(1), std::string("ONE"));
    QCOMPARE(cache.bytes(), std::int64_t(60));
    QCOMPARE(cache.size(), std::size_t(1));
}

void TestLruCache::valueLargerThanTheCapacityIsNotKept() {
    LruCache<int, std::string> cache(100);
    cache.insert(1, "one", 40);
    cache.insert(2, "two", 101);
    QVERIFY(cache.find(2) == nullptr);
    QVERIFY(cache.find(1) != nullptr);
    cache.insert(1, "larger", 101);
    QVERIFY(cache.find(1) == nullptr);
    QCOMPARE(cache.bytes(), std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestLruCache)
#include "test_lru_cache.moc"
