// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/EngineBridge.h"
#include "app/chat/ChatViewModel.h"
#include "app/chat/DraftViewModel.h"
#include "app/library/ConversationListModel.h"
#include "app/library/ConversationStore.h"

#include "tests/support/ScriptedEngine.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

namespace nextgpt::app {

/// The view-models with a scripted engine and a temporary profile. Every list model is checked by
/// QAbstractItemModelTester.
struct ChatFixture {
    explicit ChatFixture(const char* script, const QString& profile)
        : store(profile)
        , library(store)
        , bridge([this, script] {
            auto made = std::make_unique<ScriptedEngine>(nlohmann::json::parse(script));
            engine = made.get();
            return made;
        })
        , replies(bridge, library, previews)
        , conversations(library)
        , chat(library, replies)
        , draft(library)
        , messagesTester(chat.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest)
        , conversationsTester(&conversations, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , attachmentsTester(draft.attachments(), QAbstractItemModelTester::FailureReportingMode::QtTest) {
        QObject::connect(&draft, &DraftViewModel::submitted, &chat, &ChatViewModel::send);
        QObject::connect(chat.messages(), &QAbstractItemModel::rowsInserted, chat.messages(),
                         [this](const QModelIndex&, int first, int last) {
                             constexpr int kChecked = 20; // asking for parts loads the messages
                             for (int row = first; row <= std::min(last, first + kChecked); ++row)
                                 new QAbstractItemModelTester(
                                     parts(row), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     parts(row));
                         });
        bridge.start();
    }

    void say(const QString& text) {
        draft.setText(text);
        draft.submit();
    }
    QVariant message(int row, MessageListModel::Role role) {
        return chat.messages()->data(chat.messages()->index(row), role);
    }
    QString state(int row = 0) {
        return messageStateName(MessageState(message(row, MessageListModel::State).toInt()));
    }
    QString id(int row = 0) { return message(row, MessageListModel::MessageId).toString(); }
    PartListModel* parts(int row = 0) {
        return message(row, MessageListModel::Parts).value<PartListModel*>();
    }
    QVariant part(int index, PartListModel::Role role, int row = 0) {
        return parts(row)->data(parts(row)->index(index), role);
    }

    ScriptedEngine* engine = nullptr;
    ConversationStore store;
    Library library;
    PreviewStore previews;
    EngineBridge bridge;
    ReplyController replies;
    ConversationListModel conversations;
    ChatViewModel chat;
    DraftViewModel draft;
    QAbstractItemModelTester messagesTester;
    QAbstractItemModelTester conversationsTester;
    QAbstractItemModelTester attachmentsTester;
};

} // namespace nextgpt::app
