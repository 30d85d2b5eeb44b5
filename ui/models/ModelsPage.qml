// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The models of this computer, the making of another one, and the published parts of models.
AppPage {
    id: page

    required property ModelsViewModel models

    function focusStart() {
        header.focusStart()
    }
    function focusNextRegion(): bool {
        if (!header.activeFocus)
            return false
        flick.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        return true
    }
    function scrollPages(direction: int) {
        const most = Math.max(0, flick.contentHeight - flick.height)
        flick.contentY = Math.max(0, Math.min(most, flick.contentY + direction * flick.height * Metrics.pageShare))
    }
    // Brings the control with the focus into view.
    function follow(item: Item) {
        let parent = item
        while (parent && parent !== content)
            parent = parent.parent
        if (!parent)
            return
        const place = item.mapToItem(flick.contentItem, 0, 0, item.width, item.height)
        if (place.y < flick.contentY)
            flick.contentY = Math.max(0, place.y - Metrics.l)
        else if (place.y + place.height > flick.contentY + flick.height)
            flick.contentY = place.y + place.height + Metrics.l - flick.height
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Models")
    onVisibleChanged: if (visible) models.owned.refresh()
    Component.onCompleted: if (visible) models.owned.refresh()

    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem
            if (item && page.visible)
                page.follow(item)
        }
    }
    ModelsHeader {
        id: header
        width: parent.width
        menuButtonShown: page.menuButtonShown
    }
    DropArea {
        id: drop
        anchors.fill: parent
        onEntered: drag => drag.accepted = drag.hasUrls
        onDropped: drop => {
            page.models.maker.add(drop.urls)
            drop.accept(Qt.CopyAction) // a file manager must not move the user's files
        }
    }
    Flickable {
        id: flick
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentWidth: width
        contentHeight: content.height + 2 * Metrics.xl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        Column {
            id: content
            readonly property real margin: page.width < Metrics.compactWidth ? Metrics.l : Metrics.xl
            x: Math.round((flick.width - width) / 2)
            y: Metrics.xl
            width: Math.min(Metrics.column, flick.width - 2 * margin)
            spacing: Metrics.huge
            OwnModelsView {
                width: parent.width
                owned: page.models.owned
            }
            MakerView {
                width: parent.width
                models: page.models
                dropping: drop.containsDrag
            }
            DownloadsView {
                width: parent.width
                models: page.models
            }
        }
    }
}
