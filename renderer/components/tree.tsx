import type { ReactNode } from 'react';
import { Button as AriaButton, Tree as AriaTree, Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface TreeNode {
  readonly id: string;
  /** For typing ahead and for screen readers. */
  readonly text: string;
  readonly content: ReactNode;
  readonly children: readonly TreeNode[];
}

export interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly expanded: ReadonlySet<string>;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
}

/** Arrow right opens, left closes, letters jump. */
export function Tree({ label, nodes, selected, onSelect, expanded, onExpand }: TreeProps) {
  return (
    <AriaTree
      className="pj-tree"
      aria-label={label}
      items={nodes}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onSelect(String(first));
      }}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(new Set([...keys].map(String)))}
    >
      {renderNode}
    </AriaTree>
  );
}

function renderNode(node: TreeNode) {
  return (
    <TreeItem key={node.id} id={node.id} textValue={node.text} className="pj-tree-item">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="pj-tree-row">
            {hasChildItems ? (
              <AriaButton slot="chevron" className="pj-tree-chevron">
                <Icon name="chevron-right" size={18} />
              </AriaButton>
            ) : (
              <span className="pj-tree-chevron" />
            )}
            <div className="pj-tree-content">{node.content}</div>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{renderNode}</Collection>
    </TreeItem>
  );
}
