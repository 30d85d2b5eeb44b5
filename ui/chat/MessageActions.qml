// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What people do with an answer.
Flow {
    id: actions

    required property var bubble
    property var media: null
    readonly property bool wide: width > Metrics.slim * Math.min(Metrics.scale, 1.4) - Metrics.huge

    spacing: Metrics.xxs
    leftPadding: -Metrics.s
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What to do with this answer")

    PillButton {
        quiet: true
        wide: actions.wide
        visible: actions.bubble.canRegenerate
        iconName: "refresh-cw"
        text: qsTr("Again")
        hint: qsTr("Answer again; this answer stays")
        onClicked: actions.bubble.chat.regenerate(actions.bubble.messageId)
    }
    PillButton {
        quiet: true
        wide: actions.wide
        iconName: acknowledge.running ? "check" : "copy"
        text: acknowledge.running ? qsTr("Copied") : qsTr("Copy")
        onClicked: {
            actions.bubble.chat.copyMessage(actions.bubble.messageId)
            acknowledge.restart()
        }
        Timer {
            id: acknowledge
            interval: Motion.acknowledge
        }
    }
    PillButton {
        quiet: true
        wide: actions.wide
        visible: actions.media !== null
        iconName: "download"
        text: qsTr("Save")
        hint: qsTr("Save it as a file")
        onClicked: actions.bubble.saveRequested(actions.media.model.path)
    }
    PillButton {
        quiet: true
        wide: actions.wide
        visible: actions.media !== null
        iconName: actions.media ? Theme.glyph(actions.media.kind) : "image"
        text: qsTr("Use as input")
        onClicked: {
            actions.bubble.chat.useAsInput(actions.media.model.path)
            actions.bubble.inputTaken()
        }
    }
    PillButton {
        quiet: true
        wide: actions.wide
        visible: actions.bubble.model.canJoin ?? false
        iconName: "film"
        text: qsTr("Storyboard")
        hint: qsTr("Save the video with this audio as one file")
        onClicked: actions.bubble.viewer.saveJoined(actions.bubble.messageId)
    }
    BranchSwitch {
        height: Metrics.control
        index: actions.bubble.branchIndex
        count: actions.bubble.branchCount
        onMoved: delta => actions.bubble.chat.switchBranch(actions.bubble.messageId, delta)
    }
    PillButton {
        id: recipeButton
        quiet: true
        wide: actions.wide
        visible: actions.media !== null
        iconName: "info"
        text: qsTr("Recipe")
        hint: qsTr("How it was made")
        onClicked: recipe.open()
        RecipePopup {
            id: recipe
            entries: actions.media ? actions.media.model.recipe : []
            y: -height - Metrics.xs
        }
    }
    PillButton {
        quiet: true
        wide: actions.wide
        visible: actions.media === null && actions.bubble.isLatest && actions.bubble.canRegenerate
        iconName: "wand-sparkles"
        text: qsTr("Ask for an image")
        hint: qsTr("Ask the same again, for an image")
        onClicked: actions.bubble.chat.forceModality(actions.bubble.messageId, "image")
    }
}
