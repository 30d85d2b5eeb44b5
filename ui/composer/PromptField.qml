// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// The text of the message. It grows up to its maximum height and then scrolls; Tab leaves it.
Flickable {
    id: field

    required property DraftViewModel draft
    property bool enterSends: true
    property real maximumHeight: Metrics.windowHeight
    readonly property alias focused: area.activeFocus
    signal submitRequested
    signal stopRequested

    function focusText(reason: int) {
        area.forceActiveFocus(reason)
    }

    implicitHeight: Math.min(Math.max(area.implicitHeight, Metrics.control), maximumHeight)
    contentHeight: area.implicitHeight
    contentWidth: width
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    T.TextArea.flickable: T.TextArea {
        id: area

        focus: true
        leftPadding: Metrics.s + Metrics.xxs
        rightPadding: Metrics.s + Metrics.xxs
        topPadding: Metrics.s
        bottomPadding: Metrics.xs
        implicitHeight: contentHeight + topPadding + bottomPadding
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        placeholderText: qsTr("Write a message, or drop an image, a video or an audio file…")
        placeholderTextColor: Theme.textTertiary
        font.family: Metrics.family
        font.pixelSize: Metrics.fontReading
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Message")
        Accessible.multiLine: true
        KeyNavigation.priority: KeyNavigation.BeforeItem

        onTextChanged: if (field.draft.text !== text) field.draft.text = text
        Component.onCompleted: text = field.draft.text

        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onUpPressed: event => {
            event.accepted = text === ""
            if (event.accepted)
                field.draft.previousPrompt()
        }
        Keys.onEscapePressed: field.stopRequested()
        Keys.onReturnPressed: event => returnPressed(event)
        Keys.onEnterPressed: event => returnPressed(event)
        Keys.onMenuPressed: area.showMenu()
        Keys.onPressed: event => {
            const wantsMenu = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0
            event.accepted = wantsMenu || event.matches(StandardKey.Paste) && field.draft.pasteFromClipboard()
            if (wantsMenu)
                area.showMenu()
        }

        function showMenu() {
            menu.popup(area, cursorRectangle.x, cursorRectangle.y + cursorRectangle.height)
        }

        function returnPressed(event) {
            const command = (event.modifiers & Qt.ControlModifier) !== 0
            const shift = (event.modifiers & Qt.ShiftModifier) !== 0
            event.accepted = !inputMethodComposing && !shift && (command || field.enterSends)
            if (event.accepted)
                field.submitRequested()
        }

        TextEntryGuard {
            id: guard
            editor: area
            onRefused: text => field.draft.refuseText(text)
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => menu.popup(area, point.position.x, point.position.y)
        }
        EditMenu {
            id: menu
            area: area
            onPasteRequested: if (!field.draft.pasteFromClipboard() && guard.mayPaste()) area.paste()
        }
        Connections {
            target: field.draft
            function onTextChanged() {
                if (area.text !== field.draft.text) {
                    area.text = field.draft.text
                    area.cursorPosition = area.length
                }
            }
        }
        Label {
            anchors.fill: parent
            anchors.leftMargin: area.leftPadding
            anchors.rightMargin: area.rightPadding
            anchors.topMargin: area.topPadding
            verticalAlignment: Text.AlignTop
            horizontalAlignment: Text.AlignLeft
            visible: area.length === 0 && area.preeditText === ""
            text: area.placeholderText
            color: area.placeholderTextColor
            font.pixelSize: Metrics.fontReading
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
