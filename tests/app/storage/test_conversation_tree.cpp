// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationTree.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace nextgpt::app;
using nextgpt::Role;

namespace {

/// The definition of the shown path, node by node.
class PlainTree {
public:
    std::vector<MessageNode> nodes;

    std::vector<qint64> path() const {
        std::vector<qint64> shown;
        for (const MessageNode* node = child(0); node != nullptr; node = child(node->id))
            if (!node->removed)
                shown.push_back(node->id);
        return shown;
    }
    MessageNode& at(qint64 id) {
        return *std::find_if(nodes.begin(), nodes.end(),
                             [id](const MessageNode& node) { return node.id == id; });
    }

private:
    bool isVisible(const MessageNode& node) const {
        return !node.removed || std::any_of(nodes.begin(), nodes.end(), [&](const MessageNode& other) {
            return other.parent == node.id && isVisible(other);
        });
    }
    const MessageNode* child(qint64 parent) const {
        const MessageNode* best = nullptr;
        for (const MessageNode& node : nodes)
            if (node.parent == parent && isVisible(node) && (best == nullptr || node.chosen > best->chosen))
                best = &node;
        return best;
    }
};

} // namespace

/// The tree of a conversation's messages.
class TestConversationTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathFollowsTheDefinition();
    void revealedMessageIsShown();
    void brokenTreesAreBounded();
    void longChainsAreFast();
};

void TestConversationTree::pathFollowsTheDefinition() {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&random](std::size_t most) { return random() % most; };
        PlainTree plain;
        ConversationTree tree;
        for (qint64 id = 1; id <= 60; ++id) {
            const bool continues = !tree.path().empty() && below(3) > 0;
            const qint64 parent = continues             ? tree.path().back()
                                  : plain.nodes.empty() ? 0
                                                        : plain.nodes[below(plain.nodes.size())].parent;
            const MessageNode node{.id = id, .parent = parent, .author = Role::User};
            tree.append(node);
            plain.nodes.push_back(*tree.find(id));
            QCOMPARE(tree.path(), plain.path());
            const qint64 other = qint64(below(std::size_t(id))) + 1;
            if (below(4) == 0) {
                const bool removed = below(2) == 0;
                plain.at(other).removed = removed;
                tree.setRemoved(other, removed ? ConversationTree::Removal::Removed
                                               : ConversationTree::Removal::Restored);
            } else if (below(4) == 0) {
                tree.choose(other);
                plain.at(other).chosen = tree.find(other)->chosen;
            }
            QCOMPARE(tree.path(), plain.path());
        }
        std::shuffle(plain.nodes.begin(), plain.nodes.end(), random);
        QCOMPARE(ConversationTree(plain.nodes).path(), tree.path()); // as it is read again
    }
}

void TestConversationTree::revealedMessageIsShown() {
    ConversationTree tree;
    for (const auto& [id, parent] :
         std::vector<std::pair<qint64, qint64>>{{1, 0}, {2, 1}, {3, 2}, {4, 1}, {5, 4}})
        tree.append({.id = id, .parent = parent, .author = id % 2 == 0 ? Role::Assistant : Role::User});
    QCOMPARE(tree.path(), std::vector<qint64>({1, 4, 5}));
    QCOMPARE(tree.siblings(4), std::vector<qint64>({2, 4}));
    QCOMPARE(tree.branchTo(3), std::vector<qint64>({1, 2, 3}));
    QVERIFY(!tree.placeOf(3));
    QCOMPARE(tree.reveal(3).size(), std::size_t(2));
    QCOMPARE(tree.path(), std::vector<qint64>({1, 2, 3}));
    QCOMPARE(tree.placeOf(3), std::optional<std::size_t>(2));
    tree.setRemoved(2, ConversationTree::Removal::Removed);
    QCOMPARE(tree.path(), std::vector<qint64>({1, 3})); // its reply takes its place
    QCOMPARE(tree.branchTo(3), std::vector<qint64>({1, 3}));
}

/// As a damaged or hostile database may have them: circles, messages without a parent, and of themselves.
void TestConversationTree::brokenTreesAreBounded() {
    const ConversationTree tree({{.id = 1},
                                 {.id = 2, .parent = 3},
                                 {.id = 3, .parent = 2},
                                 {.id = 4, .parent = 4},
                                 {.id = 5, .parent = 99}});
    QCOMPARE(tree.path(), std::vector<qint64>{1});
    for (const qint64 id : {2, 3, 4, 5}) {
        QVERIFY(!tree.siblings(id).empty());
        QVERIFY(tree.branchTo(id).size() <= tree.size());
        ConversationTree copy = tree;
        copy.reveal(id);
        QCOMPARE(copy.path(), std::vector<qint64>{1});
    }
}

/// Removing every message of a long conversation walked over it once per message, and recursed.
void TestConversationTree::longChainsAreFast() {
    std::vector<MessageNode> nodes;
    for (qint64 id = 1; id <= 200'000; ++id)
        nodes.push_back({.id = id, .parent = id - 1, .removed = id < 200'000});
    QElapsedTimer timer;
    timer.start();
    ConversationTree tree(std::move(nodes));
    QCOMPARE(tree.path(), std::vector<qint64>{200'000});
    tree.append({.id = 200'001, .parent = 200'000});
    QCOMPARE(tree.path().size(), std::size_t(2));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestConversationTree)
#include "test_conversation_tree.moc"
